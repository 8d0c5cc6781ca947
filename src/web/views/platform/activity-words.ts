import type { Text } from "../../../core/text.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";

export type Happening = OutputOf<"voyages.activity">["activity"][number];

const MADE: Record<Happening["noun"], Text> = {
  voyage: { en: "opened the voyage", zh: "开启了航程" },
  task: { en: "added a task", zh: "添加了任务" },
  remark: { en: "wrote a remark", zh: "写了留言" },
  question: { en: "entered a question of an authority", zh: "登记了监管机构问题" },
  commitment: { en: "entered a commitment", zh: "登记了承诺" },
  document: { en: "added a document", zh: "添加了文件" },
  document_version: { en: "stored a version of a document", zh: "存入了文件版本" },
};

const MANY: Record<string, Text> = {
  insert: { en: "made tasks from the plan", zh: "由方案生成任务" },
  open: { en: "moved tasks to the days of the plan", zh: "按方案调整任务" },
  dropped: { en: "dropped tasks that are no longer in the plan", zh: "取消不再属于方案的任务" },
};

const COLUMNS: Partial<Record<Happening["noun"], Record<string, Text>>> = {
  voyage: {
    officer_id: { en: "changed who accompanies it", zh: "变更了陪伴专员" },
    is_shared: { en: "changed who may see it", zh: "变更了可见范围" },
    name: { en: "renamed the voyage", zh: "更改了航程名称" },
    question: { en: "changed what the plan rests on", zh: "更改了方案所依据的内容" },
  },
  task: {
    owner_id: { en: "changed the owner of a task", zh: "变更了任务负责人" },
    due_date: { en: "moved the day of a task", zh: "调整了任务截止日期" },
    note: { en: "changed the note of a task", zh: "更改了任务备注" },
    title: { en: "renamed a task", zh: "更改了任务名称" },
  },
  question: { answer: { en: "entered the answer to a question", zh: "登记了问题答复" } },
  commitment: { kept_on: { en: "marked a commitment as kept", zh: "标记承诺已履行" } },
  document: {
    removed_at: { en: "removed a document", zh: "删除了文件" },
    name: { en: "renamed a document", zh: "更改了文件名称" },
  },
};

const STATES: Partial<Record<Happening["noun"], Record<string, Text>>> = {
  voyage: {
    open: { en: "resumed the voyage", zh: "恢复了航程" },
    paused: { en: "paused the voyage", zh: "暂停了航程" },
    closed: { en: "closed the voyage", zh: "结束了航程" },
  },
  task: {
    open: { en: "opened a task again", zh: "重新开启了任务" },
    done: { en: "finished a task", zh: "完成了任务" },
    dropped: { en: "dropped a task", zh: "取消了任务" },
  },
};

const CHANGED: Record<Happening["noun"], Text> = {
  voyage: { en: "changed the voyage", zh: "更改了航程" },
  task: { en: "changed a task", zh: "更改了任务" },
  remark: { en: "changed a remark", zh: "更改了留言" },
  question: { en: "changed a question", zh: "更改了问题" },
  commitment: { en: "changed a commitment", zh: "更改了承诺" },
  document: { en: "changed a document", zh: "更改了文件" },
  document_version: { en: "changed a version of a document", zh: "更改了文件版本" },
};

/** What was done to many tasks at once by a plan; null of what stands alone. */
export const manyOf = ({ noun, change, state, entries }: Happening): Text | null =>
  noun === "task" && entries > 1 ? (MANY[change === "insert" ? change : (state ?? "")] ?? null) : null;

/** What was done, as it follows a name; all of it, where several things were changed at once. */
export function deedsOf({ noun, change, columns, state }: Happening): Text[] {
  if (change === "insert") return [MADE[noun]];
  const moved = columns.includes("state") && state ? STATES[noun]?.[state] : undefined;
  const others = Object.entries(COLUMNS[noun] ?? {}).flatMap(([column, word]) =>
    columns.includes(column) ? word : [],
  );
  const said = moved ? [moved, ...others] : others;
  return said.length > 0 ? said : [CHANGED[noun]];
}
