import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { type Moves, movesIn, type Slider, withMoves } from "./sliders.ts";

const PAUSE_MILLISECONDS = 250;

interface Moving {
  moves: Moves;
  move: (slider: Slider, value: number) => void;
  load: (moves: Moves) => void;
}

/** What was moved: at once on the page, and in the address as soon as the hand rests. */
export function useMoves(sliders: readonly Slider[]): Moving {
  const [path, go] = useLocation();
  const search = useSearch();
  const inAddress = JSON.stringify(movesIn(search, sliders));
  const [moves, setMoves] = useState<Moves>(() => JSON.parse(inAddress));
  useEffect(() => setMoves(JSON.parse(inAddress)), [inAddress]);
  const write = (next: Moves) => go(path + withMoves(window.location.search, next), { replace: true });
  const settle = useDebouncedCallback(write, PAUSE_MILLISECONDS);
  const move = ({ name, most }: Slider, value: number) => {
    const next = { ...moves, [name]: Math.min(most, Math.max(0, Number(value.toPrecision(6)))) };
    setMoves(next);
    settle(next);
  };
  const load = (next: Moves) => {
    setMoves(next);
    write(next);
  };
  return { moves, move, load };
}
