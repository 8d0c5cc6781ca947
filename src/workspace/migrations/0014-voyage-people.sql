-- A task is given to those who work on its voyage, and a voyage is accompanied by the authority. Anybody else is told of like
-- somebody who never was, so that nobody learns who has an account.
create function is_of_voyage() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.owner_id is not null and not exists (
    select 1 from voyage v join member m on m.organisation_id = v.organisation_id or m.role in ('officer', 'administrator')
    where v.voyage_id = new.voyage_id and m.person_id = new.owner_id
  ) then
    raise exception 'The owner of a task works on its voyage.' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger task_owner_insert before insert on task for each row execute function is_of_voyage();
create trigger task_owner_update before update of owner_id on task for each row
  when (new.owner_id is distinct from old.owner_id) execute function is_of_voyage();

create function is_of_authority() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.officer_id is not null and not exists (
    select 1 from member where person_id = new.officer_id and role in ('officer', 'administrator')
  ) then
    raise exception 'A voyage is accompanied by the authority.' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger voyage_officer_insert before insert on voyage for each row execute function is_of_authority();
create trigger voyage_officer_update before update of officer_id on voyage for each row
  when (new.officer_id is distinct from old.officer_id) execute function is_of_authority();
