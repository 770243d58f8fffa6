import { glyphsOf, joined, type Look, plainRow, type Row, styled } from '../../../charts/index.ts';
import { type Model, monthName } from '../../../language/index.ts';
import type { Story } from '../../../session/index.ts';
import type { Extent, Panel } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import { windowOf } from '../page/window.ts';
import type { World } from '../state/app-state.ts';
import { monthLabel } from './calendar.ts';
import { eventsUntil, type LoggedEvent } from './world-events.ts';

/** What happened up to the month, the latest first. */
export function logPanel(screen: World, story: Story, { width, height }: Extent, look: Look): Panel {
  const events = eventsUntil(story, screen.month);
  const { from, until } = windowOf(events.length, screen.at, height);
  const rows = events
    .slice(from, until)
    .flatMap((event, at) =>
      eventRows(story.request.model, event, screen.panel === 2 && from + at === screen.at, width, look),
    );
  if (screen.branch === null) return { title: 'What happened', aside: 'Enter: why · x: without it', rows };
  const title = screen.branch.isTold ? 'What happens on the branch' : 'What happened, as it was';
  return { title, aside: 'v: the other log', rows };
}

/** An event on one row; the one pointed at on as many as it takes. */
function eventRows(
  model: Model,
  { month, text, because, weight }: LoggedEvent,
  chosen: boolean,
  width: number,
  look: Look,
): readonly Row[] {
  const { marker, ellipsis } = glyphsOf(look.charset);
  const label = `${monthLabel(monthName(month, model.calendar))} ${chosen ? marker : ' '}`;
  const tags = because.length === 0 ? '' : ` ${because.slice(0, width < 60 ? 1 : 2).join(' ')}`;
  const room = Math.max(8, width - label.length - tags.length);
  const [first = [], ...more] = chosen
    ? prose(text, room, { inverse: true })
    : [
        styled(
          text.length > room ? text.slice(0, room - 1) + ellipsis : text,
          weight >= 2 ? { bold: true } : {},
        ),
      ];
  return [
    joined(styled(label, { dim: true }), first, styled(tags, { dim: true })),
    ...more.map((row) => joined(plainRow(' '.repeat(label.length)), row)),
  ];
}
