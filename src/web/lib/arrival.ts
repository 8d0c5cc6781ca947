import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/** A new page begins at its top and takes the keyboard with it; the back button keeps the place it returns to. */
export function useArrival(): void {
  const [path] = useLocation();
  const last = useRef(path);
  const returning = useRef(false);
  useEffect(() => {
    const back = () => {
      returning.current = true;
    };
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    if (!returning.current) window.scrollTo(0, 0);
    returning.current = false;
    document.getElementById("content")?.focus({ preventScroll: true });
  }, [path]);
}
