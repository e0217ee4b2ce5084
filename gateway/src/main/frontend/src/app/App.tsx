import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { About } from '../about/About';
import { AgreementPage } from '../agreement/AgreementPage';
import { ReadinessPage } from '../agreement/ReadinessPage';
import { TextPage } from '../agreement/TextPage';
import { VersionsPage } from '../agreement/VersionsPage';
import { AuditEntry } from '../audit/AuditEntry';
import { AuditSearch } from '../audit/AuditSearch';
import { Readers } from '../audit/Readers';
import { DashboardPage } from '../dashboard/DashboardPage';
import { DataSetList } from '../dataset/DataSetList';
import { DataSetPage } from '../dataset/DataSetPage';
import { NewDataSet } from '../dataset/NewDataSet';
import { Templates } from '../dataset/Templates';
import { AsItWasPage } from '../decision/AsItWasPage';
import { DisclosuresPage } from '../disclosure/DisclosuresPage';
import { Home } from '../district/Home';
import { FoiaDesk } from '../foia/FoiaDesk';
import { NewRequest } from '../foia/NewRequest';
import { RequestPage } from '../foia/RequestPage';
import { PurgePage } from '../purge/PurgePage';
import { AddReport } from '../report/AddReport';
import { RetentionPage } from '../retention/RetentionPage';
import { ScheduleAPage } from '../schedulea/ScheduleAPage';
import { Start } from '../session/Start';
import { useSessionState } from '../session/session';
import { ChangesPage } from '../source/ChangesPage';
import { TileView } from '../tile/TileView';
import { Loading, Trouble } from '../ui/notices';
import { Page } from '../ui/Page';
import { Layout } from './Layout';

export function App() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route path="about" element={<About />} />
        <Route element={<SignedIn />}>
          <Route index element={<Home />} />
          <Route path="districts/:district">
            <Route index element={<Navigate to="data-sets" replace />} />
            <Route path="data-sets" element={<DataSetList />} />
            <Route path="data-sets/new" element={<NewDataSet />} />
            <Route path="data-sets/templates" element={<Templates />} />
            <Route path="data-sets/:dataSet" element={<DataSetPage />} />
            <Route path="data-sets/:dataSet/add" element={<AddReport />} />
            <Route path="data-sets/:dataSet/tiles/:tile" element={<TileView />} />
            <Route path="agreement" element={<AgreementPage />} />
            <Route path="agreement/versions" element={<VersionsPage />} />
            <Route path="readiness" element={<ReadinessPage />} />
            <Route path="as-it-was" element={<AsItWasPage />} />
            <Route path="purge" element={<PurgePage />} />
            <Route path="schedule-a" element={<ScheduleAPage />} />
            <Route path="readers" element={<Readers />} />
          </Route>
          <Route path="agreements" element={<DashboardPage />} />
          <Route path="agreements/text" element={<TextPage />} />
          <Route path="sources/:source/changes" element={<ChangesPage />} />
          <Route path="foia" element={<FoiaDesk />} />
          <Route path="foia/new" element={<NewRequest />} />
          <Route path="foia/:request" element={<RequestPage />} />
          <Route path="disclosures" element={<DisclosuresPage />} />
          <Route path="audit" element={<AuditSearch />} />
          <Route path="audit/retention" element={<RetentionPage />} />
          <Route path="audit/:log/:index" element={<AuditEntry />} />
          <Route path="*" element={<NoSuchPage />} />
        </Route>
      </Route>
    </Routes>
  );
}

function SignedIn() {
  const state = useSessionState();
  const { pathname } = useLocation();
  switch (state.is) {
    case 'asking':
      return <div className="page"><Loading what="Opening MICIP" /></div>;
    case 'unreachable':
      return <div className="page"><Trouble error={state.error} onRetry={state.again} /></div>;
    case 'signed-out':
      return <Start ended={state.ended} deeper={pathname !== '/'} />;
    case 'signed-in':
      return <Outlet />;
  }
}

function NoSuchPage() {
  return <Page title="No such page" lead="The address does not lead to a page of this portal. Nothing is broken." />;
}
