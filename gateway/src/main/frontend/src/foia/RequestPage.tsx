import type { UseQueryResult } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { FoiaRequest } from '../api/foia';
import { Await } from '../ui/Await';
import { Facts, Tag } from '../ui/bits';
import { Page } from '../ui/Page';
import { Day, When } from '../ui/When';
import { clockWords, extensionWords, meansWords, outcomeOfRequest } from '../words/foia';
import { Decide, Erase } from './Answering';
import { Certifying } from './Certifying';
import { Extend } from './Extend';
import { requestName } from './FoiaDesk';
import { useRequest } from './queries';

/** One request: its clocks, what was done, and what can be done next. */
export function RequestPage() {
  const { request: id = '' } = useParams();
  const query = useRequest(id);
  return (
    <Await query={query} what="Loading the request">
      {(request) => <Whole request={request} query={query} />}
    </Await>
  );
}

function Whole({ request, query }: { request: FoiaRequest; query: UseQueryResult<FoiaRequest> }) {
  const reload = () => void query.refetch();
  const clock = clockWords(request);
  const open = request.steps.decision === undefined;
  return (
    <Page title={requestName(request)} crumbs={[{ to: '/foia', text: 'Requests for records' }]}
      actions={<Tag tone={clock.tone}>{clock.text}</Tag>}>
      <Facts rows={facts(request)} />
      {request.steps.decision !== undefined && <Answer request={request} />}
      {(open || request.steps.certificate !== undefined) && <Certifying request={request} onReload={reload} />}
      {open && request.steps.extension === undefined && !request.clock.late && <Extend request={request} onReload={reload} />}
      {open && <Decide request={request} onReload={reload} />}
      {!open && !request.asked.erased && <Erase request={request} onReload={reload} />}
    </Page>
  );
}

function facts({ receipt, clock, asked, steps, id }: FoiaRequest) {
  return [
    ['Asks for', asked.erased ? 'The names were erased.' : asked.names.join('; ')],
    ['Came', <>{meansWords[receipt.means]}, <When at={receipt.cameAt} /></>],
    ...(receipt.noticedAt === undefined ? [] : [['Found in the spam folder', <When at={receipt.noticedAt} />] as const]),
    ['Counts as received', <Day at={receipt.receivedOn} />],
    ['Last day to answer', <Day at={clock.dueOn} />],
    ...(steps.extension === undefined ? [] : [['Extended',
      `By ${steps.extension.businessDays} business days. ${extensionWords[steps.extension.reason]}`] as const]),
    ['Number', id],
  ] as const;
}

function Answer({ request }: { request: FoiaRequest }) {
  const decision = request.steps.decision;
  if (decision === undefined) {
    return null;
  }
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">The answer</h2>
      <Facts rows={[
        ['Decision', outcomeOfRequest[decision.outcome]], ['When', <When at={decision.at} />],
        ['Signed by', `${decision.official.name}, ${decision.official.title}`],
        ...(decision.grounds === undefined ? [] : [['Grounds', decision.grounds] as const]),
      ]} />
      {decision.notice.length > 0 && (
        <>
          <h3>For the written notice</h3>
          {decision.notice.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
        </>
      )}
    </section>
  );
}
