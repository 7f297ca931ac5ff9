import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { Language } from "../i18n";
import { SAMPLES } from "./samples";
import type { PreviewWords } from "./words";

interface Props {
  readonly words: PreviewWords;
  readonly language: Language;
  readonly dark: boolean;
  readonly fileName: string;
  /** A workbook is open. */
  readonly ready: boolean;
  readonly changed: boolean;
  readonly computing: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenSample: (file: string) => void;
  readonly onDownload: () => void;
  readonly onCompute: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (dark: boolean) => void;
}

const LANGUAGES: readonly { readonly code: Language; readonly name: string; readonly short: string }[] = [
  { code: "vi", name: "Tiếng Việt", short: "VI" },
  { code: "en", name: "English", short: "EN" },
];

/** The strip on top: files on the left, the add-in's own command, language and theme on the right. */
export function Ribbon(props: Props) {
  const { words, ready } = props;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="ribbon" aria-label={words.ribbonLabel}>
      <div className="file">
        <img src="addin/assets/icon-80.png" alt="" />
        <div>
          <h1 title={props.fileName}>{props.fileName}</h1>
          <p>{props.changed ? words.unsaved : words.title}</p>
        </div>
      </div>
      <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={() => chooser.current?.click()}>
        {words.open}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Lets the same file be chosen again.
          event.target.value = "";
          if (file) props.onOpenFile(file);
        }}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<DocumentTableRegular />}>
            {words.samples}
          </Button>
        </MenuTrigger>
        <MenuPopover style={{ maxWidth: "min(440px, 96vw)" }}>
          <MenuList>
            {SAMPLES.map((sample) => (
              <MenuItem key={sample.file} onClick={() => props.onOpenSample(sample.file)}>
                {sample.title[props.language]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="subtle" icon={<ArrowDownloadRegular />} disabled={!ready} onClick={props.onDownload}>
        {words.download}
      </Button>
      <span className="rule optional" />
      <Tooltip content={words.undo} relationship="label">
        <Button className="optional" appearance="subtle" icon={<ArrowUndoRegular />} disabled={!props.canUndo} onClick={props.onUndo} />
      </Tooltip>
      <Tooltip content={words.redo} relationship="label">
        <Button className="optional" appearance="subtle" icon={<ArrowRedoRegular />} disabled={!props.canRedo} onClick={props.onRedo} />
      </Tooltip>
      <span className="rule" />
      <Tooltip content={words.computeTitle} relationship="description">
        <Button
          appearance="subtle"
          disabled={!ready || props.computing}
          icon={props.computing ? <Spinner size="tiny" /> : <img src="addin/assets/compute-32.png" alt="" width={20} height={20} />}
          onClick={props.onCompute}
        >
          {words.compute}
        </Button>
      </Tooltip>
      <span className="rule" />
      <div className="languages" role="group" aria-label={words.language}>
        {LANGUAGES.map(({ code, name, short }) => (
          <button
            key={code}
            type="button"
            lang={code}
            title={name}
            aria-label={`${short}, ${name}`}
            aria-pressed={props.language === code}
            onClick={() => props.onLanguage(code)}
          >
            {short}
          </button>
        ))}
      </div>
      <Tooltip content={props.dark ? words.toLight : words.toDark} relationship="label">
        <Button
          appearance="subtle"
          icon={props.dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
          onClick={() => props.onTheme(!props.dark)}
        />
      </Tooltip>
    </header>
  );
}
