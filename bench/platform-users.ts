import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { Stream } from "../src/models/random.ts";

export interface Member {
  person: string;
  organisation: string;
  kind: "firm" | "partner" | "authority";
  role: string;
  cookie: string;
}

export interface Asked {
  operation: string;
  milliseconds: number;
  isWrite: boolean;
  isFailure: boolean;
}

export interface User {
  duty: string;
  /** A firm opens a voyage and begins an application. */
  settle(): Promise<void>;
  /** One read or one write, as its duty has it. */
  act(luck: number, other: number): Promise<Asked>;
}

type Answer = Record<string, never>;

/** Whoever asks over HTTP with a session cookie, on connections that stay open. */
export function asker(address: string, { kind, role, cookie }: Member): User {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const duty = kind === "authority" ? role : kind;
  const own = { voyage: "", application: "" };
  const ask = (operation: string, input: object, isWrite = false) =>
    send(address, agent, cookie, operation, input, isWrite);
  const choices = (luck: number): [string, object] => {
    const shared: [string, object][] = [
      ["people.me", {}],
      ["voyages.list", {}],
      ["documents.list", {}],
    ];
    const firm: [string, object][] = [
      ["voyages.get", { voyage_id: own.voyage }],
      ["applications.list", {}],
      ["applications.get", { application_id: own.application }],
      ["policies.match", { registered_in: "pudong", product: "drug" }],
    ];
    const partner: [string, object][] = [
      ["people.me", {}],
      ["opportunities.list", {}],
      ["partners.list", {}],
      ["interests.list", {}],
    ];
    const authority: [string, object][] = [
      ["desk.queue", {}],
      ["applications.list", {}],
    ];
    const all = duty === "firm" ? [...shared, ...firm] : duty === "partner" ? partner : [...shared, ...authority];
    return all[Math.floor(luck * all.length)] ?? ["people.me", {}];
  };
  return {
    duty,
    async settle() {
      const voyage = await ask("voyages.open", { name: "IMM2510", drug: "imm2510", harbours: ["US"] }, true);
      const application = await ask(
        "applications.open",
        { measure_id: "pd-special-rules-2024-class-1-phase-2", amount: 100_000 },
        true,
      );
      own.voyage = voyage.answer["voyage_id"] ?? "";
      own.application = application.answer["application_id"] ?? "";
      if (!own.voyage || !own.application)
        throw new Error(`A firm could not settle: ${JSON.stringify([voyage.answer, application.answer])}`);
    },
    async act(luck, other) {
      if (luck >= 0.2 || duty !== "firm") return (await ask(...choices(other))).asked;
      const text = `At ${luck}`;
      const write: [string, object] =
        other < 0.5
          ? ["voyages.remark", { voyage_id: own.voyage, text }]
          : ["voyages.task", { voyage_id: own.voyage, title: text, due_date: "2027-01-04" }];
      return (await ask(...write, true)).asked;
    },
  };
}

function send(address: string, agent: Agent, cookie: string, operation: string, input: object, isWrite: boolean) {
  const path = `/api/${operation.replace(".", "/")}`;
  const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
  const url = isWrite ? `${address}${path}` : `${address}${path}?${query}`;
  const headers = { cookie, origin: address, ...(isWrite ? { "content-type": "application/json" } : {}) };
  const begun = performance.now();
  return new Promise<{ asked: Asked; answer: Answer }>((resolve, reject) => {
    const sent = request(url, { agent, headers, method: isWrite ? "POST" : "GET" }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const milliseconds = performance.now() - begun;
        const isFailure = (response.statusCode ?? 500) >= 400;
        const answer = JSON.parse(Buffer.concat(chunks).toString()) as Answer;
        resolve({ asked: { operation, milliseconds, isWrite, isFailure }, answer });
      });
    });
    sent.once("error", reject);
    sent.end(isWrite ? JSON.stringify(input) : undefined);
  });
}

/** Each asks, reads, thinks about as long as the others, and asks again, until the time is over. */
export async function drive(users: readonly User[], { seconds, thinking }: { seconds: number; thinking: number }) {
  const until = performance.now() + seconds * 1000;
  const asked: Asked[] = [];
  await Promise.all(
    users.map(async (user, at) => {
      const stream = new Stream().begin(1, at);
      const random = () => stream.uniform();
      await setTimeout(random() * thinking);
      while (performance.now() < until) {
        asked.push(await user.act(random(), random()));
        if (thinking) await setTimeout(thinking * (0.5 + random()));
      }
    }),
  );
  return asked;
}
