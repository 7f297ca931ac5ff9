import { makeStyles } from "@fluentui/react-components";
import type { Doing, News } from "../state/pane-state";
import { doingText, newsText } from "../view/doing-text";
import { useWords } from "../words";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Tells a screen reader each step and how the work ended. Always present, so that changes are announced. */
export function LiveRegion({ doing, news }: { readonly doing: Doing | null; readonly news: News | null }): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const text = doing !== null ? doingText(doing, words) : news !== null ? newsText(news, words) : "";
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {text}
    </div>
  );
}
