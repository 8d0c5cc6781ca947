import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
  /** The same for every attempt at one letter, so that a mailbox knows the second. */
  messageId?: string;
}

/** How the machine writes to people, and where their links lead. */
export interface Post {
  send(letter: Letter): Promise<void>;
  origin: string;
}

interface Sender {
  /** `smtp://…`; where there is none, letters are written into the folder, one file each. */
  smtp_url: string | undefined;
  folder: string;
  from: string;
}

/** Sends letters, or lays them into a folder where no mail server was named. */
export function openPost({ smtp_url, folder, from }: Sender): Post["send"] {
  if (smtp_url) {
    const transport = createTransport(smtp_url);
    return async (letter) => void (await transport.sendMail({ ...letter, from }));
  }
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (letter) => {
    const { message, messageId } = await transport.sendMail({ ...letter, from });
    await mkdir(folder, { recursive: true });
    const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${messageId.replace(/\W/g, "").slice(0, 12)}.eml`;
    await writeFile(join(folder, name), message as Buffer, { mode: 0o600 });
  };
}

const EITHER = "\n\n----\n\n";

/** Letters are in both languages: we do not know which one somebody reads who has not signed in. */
export const resetLetter = ({ name, email }: { name: string; email: string }, url: string): Letter => ({
  to: email,
  subject: "Portolan: a new password 重设密码",
  text: [
    `${name},\n\nto choose a new password, open this address within an hour:\n\n${url}\n\nIf you did not ask for it, do nothing.`,
    `${name}：\n\n请在一小时内打开以下地址重设密码：\n\n${url}\n\n如非本人操作，无需处理。`,
  ].join(EITHER),
});

interface Invitation {
  email: string;
  from: string;
  to: string;
  address: string;
}

export const invitationLetter = ({ email, from, to, address }: Invitation): Letter => ({
  to: email,
  subject: `Portolan: ${from} → ${to}`.replace(/[\r\n]/g, " "),
  text: [
    `${from} invites you to join ${to}. Open this address within a week:\n\n${address}`,
    `${from} 邀请您加入 ${to}。请在一周内打开：\n\n${address}`,
  ].join(EITHER),
});
