import { existsSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../core/fault.ts";
import type { Context } from "../operations/operation.ts";
import type { Post } from "../workspace/letters.ts";
import { type Person, readPerson } from "../workspace/people.ts";
import { openPlace, secretIn } from "../workspace/place.ts";
import type { SignIn, SingleSignOn } from "../workspace/sign-in.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Settings } from "./world.ts";

export interface PlatformSettings {
  database_url: string | null;
  smtp_url: string | undefined;
  mail_from: string;
  /** Where people reach the platform; null for this machine's own address. */
  origin: string | null;
  secret: string | undefined;
  /** Seals documents; null where the data folder keeps a key of its own. */
  document_key: string | null;
  /** The command that looks at uploads; null where nobody looks. */
  scanner: string | null;
  single_sign_on: SingleSignOn | undefined;
  /** Whether a proxy in front says who called. */
  is_behind_proxy: boolean;
}

export function platformSettings(environment: NodeJS.ProcessEnv): PlatformSettings {
  const said = (name: string) => environment[name] || undefined;
  const origin = said("PORTOLAN_ORIGIN");
  if (origin && !URL.canParse(origin))
    throw new Fault(
      "invalid_input",
      `PORTOLAN_ORIGIN is “${origin}”; give an address such as https://portolan.example.org.`,
    );
  const [discovery_url, client_id, client_secret] = ["DISCOVERY", "CLIENT_ID", "CLIENT_SECRET"].map((part) =>
    said(`PORTOLAN_OIDC_${part}`),
  );
  return {
    database_url: said("DATABASE_URL") ?? null,
    smtp_url: said("SMTP_URL"),
    mail_from: said("PORTOLAN_MAIL_FROM") ?? "Portolan <no-reply@localhost>",
    origin: origin ? new URL(origin).origin : null,
    secret: said("PORTOLAN_SECRET"),
    document_key: said("PORTOLAN_DOCUMENT_KEY") ?? null,
    scanner: said("PORTOLAN_SCANNER") ?? null,
    single_sign_on:
      discovery_url && client_id && client_secret ? { discovery_url, client_id, client_secret } : undefined,
    is_behind_proxy: said("PORTOLAN_PROXY") === "yes",
  };
}

export interface Platform {
  workspace: Context["workspace"];
  post: NonNullable<Context["post"]>;
  /** Whether there is casework at all; looking does not open it. */
  isFounded(): boolean;
  /** Who sent a request, by its cookie; null for nobody. */
  personOf(request: Request): Promise<Person | null>;
  signIn(request: Request, address: string | undefined): Promise<Response>;
  /** The calendar at a secret address; null where there is none. */
  calendar(token: string, origin: string): Promise<string | null>;
  /** Personas to try the platform as; says who they are. */
  seed(): Promise<string>;
  close(): Promise<void>;
}

const COOKIE = /(?:^|;\s*)(?:__Secure-)?portolan\.session_token=/;
const ADDRESS = "x-portolan-address";

/** Accounts and casework, opened when somebody first needs them: reading the evidence needs neither. */
export function openPlatform(settings: Settings, port = () => settings.port): Platform {
  let opening: Promise<{ workspace: Workspace; signIn: SignIn; post: Post }> | undefined;
  const opened = () => {
    // What could not be opened is tried again by the next who asks.
    opening ??= open(settings, port()).catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    workspace: async () => (await opened()).workspace,
    post: async () => (await opened()).post,
    isFounded: () => settings.platform.database_url !== null || existsSync(databaseIn(settings)),
    async personOf(request) {
      if (!COOKIE.test(request.headers.get("cookie") ?? "")) return null;
      const { workspace, signIn } = await opened();
      const session = await signIn.api.getSession({ headers: request.headers });
      return session ? readPerson(workspace, session.user) : null;
    },
    async signIn(request, address) {
      const headers = new Headers(request.headers);
      const proxy = settings.platform.is_behind_proxy
        ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim()
        : undefined;
      headers.set(ADDRESS, proxy || address || "127.0.0.1");
      return (await opened()).signIn.handler(new Request(request, { headers }));
    },
    async calendar(token, origin) {
      const stamped_at = new Date().toISOString();
      const { readFeed } = await import("../workspace/calendar-feed.ts");
      return readFeed((await opened()).workspace, token, { origin: settings.platform.origin ?? origin, stamped_at });
    },
    async seed() {
      const { workspace, signIn } = await opened();
      const { seedPersonas } = await import("../workspace/personas.ts");
      return seedPersonas(workspace, signIn);
    },
    async close() {
      if (opening) await (await opening).workspace.close();
    },
  };
}

const databaseIn = ({ data }: Settings): string => join(data, "workspace", "database");

async function open({ platform, data }: Settings, port: number) {
  // Most commands need none of this, and it takes its time to load.
  const [{ openPost }, { openSignIn }] = await Promise.all([
    import("../workspace/letters.ts"),
    import("../workspace/sign-in.ts"),
  ]);
  const folder = join(data, "workspace");
  const origins: [string, ...string[]] = platform.origin
    ? [platform.origin]
    : [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const send = openPost({ smtp_url: platform.smtp_url, folder: join(data, "outbox"), from: platform.mail_from });
  const workspace = await openPlace({ url: platform.database_url, folder, key: platform.document_key });
  const signIn = openSignIn({
    pool: workspace.pool,
    secret: platform.secret ?? (await secretIn(folder, "secret")),
    ...{ origins, send },
    single_sign_on: platform.single_sign_on,
    address_header: ADDRESS,
  });
  return { workspace, signIn, post: { send, origin: origins[0] } };
}
