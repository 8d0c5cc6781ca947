import { EnvHttpProxyAgent, fetch as fetchThroughProxy } from "undici";

const PROXIES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];

/** Node's own fetch takes no notice of the proxy that a machine is told to use; where there is one, this goes through it. */
export function networkOf(environment: NodeJS.ProcessEnv): typeof fetch {
  if (!PROXIES.some((name) => environment[name])) return globalThis.fetch;
  const dispatcher = new EnvHttpProxyAgent();
  return ((address: string | URL, options?: object) =>
    fetchThroughProxy(address, { ...options, dispatcher })) as unknown as typeof fetch;
}
