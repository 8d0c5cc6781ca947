import { Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { useArrival } from "./lib/arrival.ts";
import { Boundary } from "./parts/Boundary.tsx";
import { Shell } from "./parts/Shell.tsx";
import { Loading, NotFound } from "./parts/states.tsx";
import { rooms } from "./routes.ts";

export function App() {
  const [path] = useLocation();
  useArrival();
  return (
    <Shell>
      <Boundary key={path}>
        <Suspense fallback={<Loading />}>
          <Switch>
            {rooms.map(({ path, View }) => (
              <Route key={path} path={path} component={View} />
            ))}
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </Boundary>
    </Shell>
  );
}
