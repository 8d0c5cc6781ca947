import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Fault } from "../core/fault.ts";

/** Seals what stands in documents, so that neither the database nor a backup of it can be read without the key. */
export interface Vault {
  /** `bound` names whose content it is: what was sealed for one thing does not open as another. */
  seal(content: Buffer, bound: string): Buffer;
  /** Faults where a single bit differs. */
  open(sealed: Buffer, bound: string): Buffer;
}

const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D). The nonce and the tag stand before the ciphertext. */
export function openVault(key_in_hex: string): Vault {
  const key = Buffer.from(key_in_hex, "hex");
  if (key.length !== KEY_BYTES)
    throw new Fault(
      "invalid_input",
      "The key for documents is 64 hexadecimal digits. Put back the one they were sealed with.",
    );
  return {
    seal(content, bound) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(bound));
      const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, bound) {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const cipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(bound))
          .setAuthTag(tag);
        return Buffer.concat([cipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()]);
      } catch (cause) {
        throw new Fault(
          "internal",
          "This document does not open: it was sealed with another key, or altered since. Put the key back, or restore it from a backup.",
          { bound },
          cause,
        );
      }
    },
  };
}
