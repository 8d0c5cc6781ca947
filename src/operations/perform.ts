import type * as z from "zod";
import { Fault } from "../core/fault.ts";
import { answerOnce } from "./answers.ts";
import { type Context, type Operation, ROLES } from "./operation.ts";

/** Every door comes through here: who may, what goes in, what comes out. */
export async function perform(operation: Operation, sent: unknown, context: Context): Promise<unknown> {
  const { id, access } = operation;
  refuseStrangers(operation, context);
  if (ROLES.indexOf(access) > ROLES.indexOf(context.actor?.role ?? "public")) {
    throw new Fault(
      context.actor ? "forbidden" : "unauthenticated",
      `${id} needs ${access} access. On the machine that holds the data, run it on the command line: npx portolan ${id}.`,
    );
  }
  const input = operation.input.safeParse(sent);
  if (!input.success) throw new Fault("invalid_input", sentence(input.error), fields(input.error));
  // A result that breaks its own promise is our bug, so this one is left to become `internal`.
  const world = await asOfContext(input.data, context);
  const work = async () => operation.output.parse(await operation.run(input.data, world));
  if (!operation.lasting) return work();
  return answerOnce(world.shelf.current(), `${id} ${JSON.stringify(input.data)}`, world.now().getTime(), work);
}

/** Casework is for people with a duty; the machine that holds the data may do all of it. */
function refuseStrangers({ id, by }: Operation, { actor }: Context): void {
  if (!by || actor?.role === "administrator") return;
  if (!actor?.person) throw new Fault("unauthenticated", `${id} is for people: sign in first.`, { zh: "请先登录。" });
  if (by.length === 0 || actor.person.duties.some((duty) => by.includes(duty))) return;
  const whom = by.join(", ");
  throw new Fault(
    "forbidden",
    `${id} is for: ${whom}. Ask whoever runs your organisation, or the platform, to give you that duty.`,
    {
      zh: "您没有此项权限，请联系本单位或平台管理员。",
    },
  );
}

/** The world as it was at the end of the day asked for. */
export async function asOfContext({ as_of }: { as_of?: unknown }, context: Context): Promise<Context> {
  if (typeof as_of !== "string") return context;
  const snapshot = await context.shelf.asOf(as_of);
  const end = new Date(`${as_of}T23:59:59.999Z`);
  const now = () => (end < context.now() ? end : context.now());
  return { ...context, now, shelf: { ...context.shelf, current: () => snapshot } };
}

const sentence = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => (path.length ? `${path.join(".")}: ${message}` : message)).join("; ");

const fields = (error: z.ZodError) => ({
  field: error.issues[0]?.path.join(".") || null,
  issues: error.issues.map(({ path, message, code }) => ({ field: path.join("."), message, code })),
});
