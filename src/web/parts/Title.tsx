import { type ReactNode, useEffect } from "react";
import { WatchThis } from "./WatchThis.tsx";

const PRODUCT = "Portolan 出海图";

/** The heading of a page, which also names its tab, its bookmark and its entry in the history. */
export function Title({ name, children = name }: { name: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${name} · ${PRODUCT}`;
    return () => {
      document.title = PRODUCT;
    };
  }, [name]);
  return (
    <>
      <h1>{children}</h1>
      <WatchThis label={name} />
    </>
  );
}
