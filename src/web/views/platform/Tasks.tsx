import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { STEPS } from "../../../words/voyage.ts";
import { useChange } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Case } from "./CaseView.tsx";
import { Said } from "./Said.tsx";

type Task = Case["tasks"][number];

const text = defineText({
  clearance: { en: "Clearance to leave China", zh: "出境审查" },
  own: { en: "Our own tasks", zh: "自定任务" },
  everywhere: { en: "For all harbours", zh: "各港口通用" },
  waits: { en: "waits for", zh: "须先完成" },
  overdue: { en: "overdue", zh: "已逾期" },
  due: { en: "due", zh: "截止" },
  add: { en: "Add a task", zh: "添加任务" },
  title: { en: "What is to be done", zh: "待办事项" },
  day: { en: "By when", zh: "截止日期" },
  done: { en: "Done", zh: "完成" },
  dropped: { en: "no longer needed", zh: "已不需要" },
});

/** The tasks by harbour, then clearance, then what people added. */
export function Tasks({ found }: { found: Case }) {
  const t = useText(text);
  const { language } = useLanguage();
  const shown = found.tasks.filter(({ state }) => state !== "dropped");
  const routes = [...new Set(shown.flatMap(({ kind, jurisdiction }) => (kind === "route" ? [jurisdiction] : [])))];
  const groups = [
    ...routes.map((code) => ({
      title: code ? wordFor("jurisdiction", code, language) : t("everywhere"),
      tasks: shown.filter(({ kind, jurisdiction }) => kind === "route" && jurisdiction === code),
    })),
    { title: t("clearance"), tasks: shown.filter(({ kind }) => kind === "clearance") },
    { title: t("own"), tasks: shown.filter(({ kind }) => kind !== "route" && kind !== "clearance") },
  ];
  return (
    <>
      {groups
        .filter(({ tasks }) => tasks.length > 0)
        .map(({ title, tasks }) => (
          <section key={title} className="card" aria-label={title}>
            <h2>{`${title} · ${formatNumber(tasks.filter(({ state }) => state === "done").length, language)} / ${formatNumber(tasks.length, language)}`}</h2>
            <ul className="plain-list cases">
              {tasks.map((task) => (
                <Line key={task.task_id} task={task} found={found} />
              ))}
            </ul>
          </section>
        ))}
      <Adding voyage_id={found.voyage.voyage_id} />
    </>
  );
}

function Line({ task, found: { voyage, tasks } }: { task: Task; found: Case }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const { language } = useLanguage();
  const change = useChange("voyages.task");
  const step = (task.origin ?? "").split(".")[1] ?? "";
  const name = nameIn(task.title, task.title_zh);
  const title = Object.hasOwn(STEPS, step) ? `${say(STEPS[step as keyof typeof STEPS])}: ${name}` : name;
  const before = tasks.filter(({ task_id, state }) => task.after.includes(task_id) && state === "open");
  const isOverdue =
    task.state === "open" && task.due_date !== null && task.due_date < new Date().toISOString().slice(0, 10);
  const set = (isDone: boolean) =>
    change.mutate({
      ...{ voyage_id: voyage.voyage_id, task_id: task.task_id, version: task.version },
      state: isDone ? "done" : "open",
    });
  return (
    <li>
      <Checkbox
        label={title}
        // What was pressed shows at once; a refusal puts it back and says why.
        checked={(change.isPending ? change.variables.state : task.state) === "done"}
        disabled={change.isPending}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      <p className="small soft flat">
        {task.due_date && (
          <span className={isOverdue ? "tone-red" : ""}>
            {`${t(isOverdue ? "overdue" : "due")} ${formatDate(task.due_date, "day", language)} · `}
          </span>
        )}
        {before.length > 0 &&
          `${t("waits")}: ${before.map((each) => nameIn(each.title, each.title_zh)).join(language === "zh" ? "；" : "; ")} · `}
        {task.owner && `${task.owner} · `}
        {task.record_key && <RecordLink record_key={task.record_key} />}
      </p>
      <Said problem={change.error} />
    </li>
  );
}

function Adding({ voyage_id }: { voyage_id: string }) {
  const t = useText(text);
  const [title, setTitle] = useState("");
  const [day, setDay] = useState("");
  const change = useChange("voyages.task");
  const add = () =>
    change.mutate(
      { voyage_id, title, ...(day ? { due_date: day } : {}) },
      {
        onSuccess: () => {
          setTitle("");
          setDay("");
        },
      },
    );
  return (
    <section className="card narrow" aria-label={t("add")}>
      <h2>{t("add")}</h2>
      <TextInput
        label={t("title")}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={300}
      />
      <TextInput type="date" label={t("day")} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <Said problem={change.error} />
      <Button variant="default" onClick={add} loading={change.isPending} disabled={!title.trim()}>
        {t("add")}
      </Button>
    </section>
  );
}
