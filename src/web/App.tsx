import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { Boundary } from "./parts/Boundary.tsx";
import { Shell } from "./parts/Shell.tsx";
import { Loading, NotFound } from "./parts/states.tsx";
import { rooms } from "./routes.ts";

export function App() {
  return (
    <Shell>
      <Boundary>
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
