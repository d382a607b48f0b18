import { Component, type ReactNode } from 'react';

interface EditorBoundaryProps {
  children: ReactNode;
  fallback: ReactNode;
}

/** Shows the fallback once the editor's code cannot be loaded or fails. */
export class EditorBoundary extends Component<EditorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
