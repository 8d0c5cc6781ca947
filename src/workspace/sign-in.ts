import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { createAccessControl } from "better-auth/plugins/access";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { organization } from "better-auth/plugins/organization";
import { adminAc, defaultStatements, memberAc, ownerAc } from "better-auth/plugins/organization/access";
import type { Pool } from "./database.ts";
import { invitationLetter, type Letter, resetLetter } from "./letters.ts";
import { weaknessOf } from "./password.ts";

/** A city's own single sign-on, by OpenID Connect. */
export interface SingleSignOn {
  discovery_url: string;
  client_id: string;
  client_secret: string;
}

export interface SignInSettings {
  pool: Pool;
  /** Signs cookies; at least 32 characters, the same for every server of one installation. */
  secret: string;
  /** Where people reach the platform: links in letters begin with the first, and forms from elsewhere are refused. */
  origins: readonly [string, ...string[]];
  send(letter: Letter): Promise<void>;
  single_sign_on?: SingleSignOn | undefined;
  /** The header that says who called; the server writes it, whatever the caller sent. */
  address_header: string;
}

const access = createAccessControl(defaultStatements);
const roles = {
  owner: access.newRole(ownerAc.statements),
  member: access.newRole(memberAc.statements),
  administrator: access.newRole(adminAc.statements),
  officer: access.newRole(memberAc.statements),
  reviewer: access.newRole(memberAc.statements),
};

const CREATED = { createdAt: "created_at" } as const;
const KEPT = { ...CREATED, updatedAt: "updated_at" } as const;

/** How the library's words stand in our tables. */
const TABLES = {
  user: { modelName: "person", fields: { ...KEPT, emailVerified: "is_email_verified" } },
  session: {
    modelName: "session",
    fields: { ...KEPT, userId: "person_id", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent" },
  },
  account: {
    modelName: "account",
    fields: {
      ...KEPT,
      ...{
        userId: "person_id",
        providerId: "provider_id",
        accountId: "provider_account_id",
        accessToken: "access_token",
      },
      ...{ refreshToken: "refresh_token", idToken: "id_token", accessTokenExpiresAt: "access_token_expires_at" },
      refreshTokenExpiresAt: "refresh_token_expires_at",
    },
  },
  verification: { modelName: "verification", fields: { ...KEPT, expiresAt: "expires_at" } },
} as const;

const ORGANISATIONS = {
  session: { fields: { activeOrganizationId: "active_organisation_id" } },
  organization: {
    modelName: "organisation",
    fields: CREATED,
    additionalFields: {
      // Which kinds may be founded by whom is checked below; an authority is founded on the machine.
      kind: { type: "string", required: false, defaultValue: "firm" },
      known_as: { type: "string", required: false },
    },
  },
  member: { modelName: "member", fields: { ...CREATED, organizationId: "organisation_id", userId: "person_id" } },
  invitation: {
    modelName: "invitation",
    fields: { ...CREATED, organizationId: "organisation_id", inviterId: "inviter_id", expiresAt: "expires_at" },
  },
} as const;

const PASSKEYS = {
  passkey: {
    modelName: "passkey",
    fields: {
      ...{ userId: "person_id", publicKey: "public_key", credentialID: "credential_id", deviceType: "device_type" },
      ...{ backedUp: "is_backed_up", ...CREATED },
    },
  },
} as const;

const WITH_A_PASSWORD: Record<string, string> = {
  "/sign-up/email": "password",
  "/reset-password": "newPassword",
  "/change-password": "newPassword",
};

const strongEnough = createAuthMiddleware(async ({ path, body }) => {
  const field = WITH_A_PASSWORD[path];
  if (!field) return;
  const weakness = weaknessOf(String(body?.[field] ?? ""), [body?.email, body?.name].filter(Boolean).map(String));
  if (weakness) throw new APIError("BAD_REQUEST", { code: "PASSWORD_TOO_WEAK", message: weakness.en, zh: weakness.zh });
});

const HOUR = 3600;

const pluginsOf = ({ origins, send, single_sign_on }: Pick<SignInSettings, "origins" | "send" | "single_sign_on">) =>
  [
    organization({
      ac: access,
      roles,
      creatorRole: "owner",
      schema: ORGANISATIONS as never,
      invitationExpiresIn: 24 * 7 * HOUR,
      organizationHooks: {
        beforeCreateOrganization: async ({ organization: founded }) => {
          const kind = (founded as { kind?: string }).kind ?? "firm";
          if (kind !== "firm" && kind !== "partner")
            throw new APIError("FORBIDDEN", {
              message: "An authority is founded on the machine that holds the data.",
            });
        },
      },
      sendInvitationEmail: ({ email, id, inviter, organization: to }) =>
        send(
          invitationLetter({ email, from: inviter.user.name, to: to.name, address: `${origins[0]}/invitations/${id}` }),
        ),
    }),
    passkey({
      rpName: "Portolan",
      rpID: new URL(origins[0]).hostname,
      origin: [...origins],
      schema: PASSKEYS as never,
    }),
    genericOAuth({ config: single_sign_on ? [providerOf(single_sign_on)] : [] }),
  ] as const;

const providerOf = ({ discovery_url, client_id, client_secret }: SingleSignOn) => ({
  ...{ providerId: "city", discoveryUrl: discovery_url, clientId: client_id, clientSecret: client_secret },
  scopes: ["openid", "profile", "email"],
  pkce: true,
});

/** Sessions, passwords, passkeys, single sign-on, organisations and invitations, at `/api/auth/…`. */
export function openSignIn({ pool, secret, origins, send, single_sign_on, address_header }: SignInSettings) {
  return betterAuth({
    // The library asks for PostgreSQL's own pool and uses what ours has in common with it.
    database: pool as never,
    ...{ secret, baseURL: origins[0], basePath: "/api/auth", trustedOrigins: [...origins], ...TABLES },
    session: { ...TABLES.session, expiresIn: 24 * 7 * HOUR, updateAge: 24 * HOUR },
    user: { ...TABLES.user, additionalFields: { language: { type: "string", required: false, defaultValue: "en" } } },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR,
      sendResetPassword: ({ user, url }) => send(resetLetter(user, url)),
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "rate_limit",
      fields: { lastRequest: "last_request" },
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/sign-up/email": { window: 60, max: 5 },
        "/request-password-reset": { window: 60, max: 3 },
      },
    },
    hooks: { before: strongEnough },
    // Said aloud, since the library leaves both out where it believes that it is being tested.
    advanced: {
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: "portolan",
      ipAddress: { ipAddressHeaders: [address_header] },
      useSecureCookies: origins[0].startsWith("https:"),
    },
    telemetry: { enabled: false },
    // A wrong password is no fault of ours; the library would report each.
    logger: { level: "error" },
    plugins: [...pluginsOf({ origins, send, single_sign_on })],
  });
}

export type SignIn = ReturnType<typeof openSignIn>;
