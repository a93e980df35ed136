import { useRef, useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { visitMessages } from './messages.en.ts';
import { compressedPhoto } from './photo-file.ts';
import type { Visit } from './record-form.ts';

function Photo({ visitId, photo }: { readonly visitId: string; readonly photo: Visit['photos'][number] }): ReactNode {
  const t = useMessages(visitMessages);
  const { moment } = useFormats();
  const [isShown, setShown] = useState(false);
  const name = photo.words === '' ? t.photo : photo.words;
  return (
    <li>
      <Row place="apart"><span>{name} · {moment(photo.at)}</span><Button size="small" kind="tertiary" icon="eye" onPress={() => setShown(!isShown)}>{t.showPhoto}</Button></Row>
      {isShown && <img className="visit-photo" src={`/api/visits/${visitId}/photos/${photo.id}`} alt={name} />}
    </li>
  );
}

/** Photos of documents: made small in the browser, sealed on the server. */
export function PhotosCard({ visit, mayAdd }: { readonly visit: Visit; readonly mayAdd: boolean }): ReactNode {
  const t = useMessages(visitMessages);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [isBad, setBad] = useState(false);
  const keep = useWrite('POST /api/visits/:id/photos');
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const content = await compressedPhoto(file);
    setBad(content === undefined);
    if (content === undefined) return;
    await keep.send({ params: { id: visit.id }, body: { mediaType: 'image/jpeg', words: words.trim(), content } });
    setWords('');
    toast(t.photoKept);
  };
  if (!mayAdd && visit.photos.length === 0) return null;
  return (
    <Card title={t.photo}>
      <Stack>
        {visit.photos.length > 0 && <ul className="visit-plain" aria-label={t.photos}>{visit.photos.map((photo) => <Photo key={photo.id} visitId={visit.id} photo={photo} />)}</ul>}
        {keep.error && <ErrorNotice error={keep.error} />}
        {isBad && <Banner tone="danger" title={t.photoBad} />}
        {mayAdd && (
          <>
            <TextField label={t.photoWords} hint={t.photoHint} maxLength={200} value={words} onChange={setWords} />
            <input ref={input} type="file" accept="image/*" capture="environment" hidden aria-label={t.takePhoto} onChange={(event) => void send(event.currentTarget.files?.[0]).catch(() => undefined)} />
            <Row><Button icon="upload" isPending={keep.isPending} onPress={() => input.current?.click()}>{t.takePhoto}</Button></Row>
          </>
        )}
      </Stack>
    </Card>
  );
}
