import { Component } from "react";
import { BugReport } from "./BugReport";

interface State {
  readonly error: unknown;
  readonly broken: boolean;
}

/** Catches every error that is our own fault and shows it; "open again" starts the pane afresh. */
export class BugBoundary extends Component<{ readonly children: React.ReactNode }, State> {
  override state: State = { error: undefined, broken: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, broken: true };
  }

  override render(): React.ReactNode {
    if (!this.state.broken) return this.props.children;
    return <BugReport error={this.state.error} onReopen={() => this.setState({ error: undefined, broken: false })} />;
  }
}
