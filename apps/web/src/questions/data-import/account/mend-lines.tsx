import type { ImportAnswer } from '@e-respect/contract';
import { API } from '../../../lib/api/client.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { ChooseFile } from '../../../ui/choose-file.tsx';

/** Refused rows go out as a file, and come back mended through the same door. */
export function MendLines({ answers, onMended }: { answers: readonly ImportAnswer[]; onMended: (files: readonly File[], mended: ImportAnswer) => void }) {
  const { t } = useWords();
  const kept = answers.filter((answer) => answer.rejects_file !== null && answer.rows_rejected > 0);
  return kept.map((answer) => (
    <p key={answer.import_id} className="mend">
      <b>{answer.file_name}</b>
      <a className="act" href={`${API}/imports/${encodeURIComponent(answer.import_id)}/rejects.csv`} download>{t.account.download}<span className="off-screen"> {answer.file_name}</span></a>
      <ChooseFile label={t.account.mendedOf(answer.file_name)} onFiles={(files) => onMended(files, answer)}>{t.account.mended}</ChooseFile>
      <span className="note">{t.account.mendHow}</span>
    </p>
  ));
}
