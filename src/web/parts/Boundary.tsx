import { Component, type ReactNode } from "react";
import { Failed } from "./states.tsx";

/** A view that throws leaves the rest of the application standing. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? <Failed error={error} retry={() => this.setState({ error: null })} /> : this.props.children;
  }
}
