// Names of real reports and districts; buildings and everything else invented.
const wayne = { code: '82', name: 'Wayne RESA' };
const oakland = { code: '63', name: 'Oakland Schools' };
export const districts = [
  { code: '82030', name: 'Dearborn City School District', isd: wayne, state: 'open', enrolment: { count: 19168, schoolYear: 2025 } },
  { code: '82015', name: 'Detroit Public Schools Community District', isd: wayne, state: 'open' },
  { code: '63100', name: 'Novi Community School District', isd: oakland, state: 'open' },
];
const buildings = [{ code: '90001', name: 'Demonstration Elementary A' }, { code: '90002', name: 'Demonstration High School B' }];
export const district = (code) => ({ ...districts.find((one) => one.code === code), buildings });

export const text = {
  version: 1, sha256: '5f1d9c0a7be34c1a9c8e2f60b7a1d3e4f5061728394a5b6c7d8e9f0011223344', title: 'MICIP Application and Data Sharing Agreement',
  body: 'This agreement is between the district and the Michigan Department of Education.\n\nThe district permits the platform to show aggregate views of its data, as MI School Data publishes them and as Schedule A lists them for the Michigan Data Hub.\n\nNo information about a student is shown or kept. The district can stop the showing at any time.',
};
export const sources = [
  { id: 'mi-school-data', name: 'MI School Data', origin: 'http://127.0.0.2:9101', coveredBy: 'agreement', framing: true, menuVersion: '2026-10-01', syncedAt: new Date().toISOString(), state: 'current' },
  { id: 'data-hub', name: 'Michigan Data Hub', origin: 'http://127.0.0.2:9102', coveredBy: 'schedule-a', framing: true, menuVersion: '2026-10-01', syncedAt: new Date().toISOString(), state: 'current' },
];
const location = { name: 'Common_Locations', label: 'Location', kind: 'location', required: true, options: [
  { value: 'state', label: 'Statewide' }, { value: 'district:82030', label: 'Dearborn City School District' },
  ...buildings.map((one) => ({ value: `building:${one.code}`, label: one.name })) ] };
const year = { name: 'Common_SchoolYear', label: 'School year', kind: 'school-year', required: true, default: '2025', options: [2025, 2024, 2023, 2022].map((one) => ({ value: String(one), label: `${one - 1}-${String(one).slice(2)}` })) };
const display = { name: 'Portal_InquiryDisplayType', label: 'Display type', kind: 'display-type', required: true, default: 'Snapshot', help: 'A snapshot shows one year, a trend several.', options: [{ value: 'Snapshot', label: 'Snapshot' }, { value: 'Trend', label: 'Trend' }] };
const report = (id, source, title, category, menuPath, parameters = [location, year, display]) => ({ id, source, title, category, grains: ['district', 'building'], cadence: 'early autumn', menuPath, parameters });
export const reports = [
  report('attendance', 'mi-school-data', 'Attendance', 'attendance', ['K-12', 'Attendance']),
  report('k3-absenteeism', 'mi-school-data', 'K-3 Absenteeism and Early Childhood Participation', 'attendance', ['K-12', 'Attendance']),
  report('enrolment', 'mi-school-data', 'Student Enrollment Counts', 'enrolment', ['K-12', 'Student Counts']),
  report('dashboard', 'mi-school-data', 'Education Dashboard', 'state-assessment', ['Dashboards & Education Focus Areas']),
  report('hub-attendance', 'data-hub', 'Attendance by Building', 'attendance', ['Student engagement']),
  report('hub-behaviour', 'data-hub', 'Office Discipline Referrals', 'behaviour', ['Student engagement']),
  report('hub-growth', 'data-hub', 'Growth by Grade', 'growth', ['Learning']),
];
const leaf = (id) => ({ id: `node-${id}`, title: reports.find((one) => one.id === id).title, report: { id } });
export const menus = {
  'mi-school-data': [
    { id: 'dashboards', title: 'Dashboards & Education Focus Areas', children: [leaf('dashboard')] },
    { id: 'k12', title: 'K-12', children: [
      { id: 'counts', title: 'Student Counts', children: [leaf('enrolment')] },
      { id: 'att', title: 'Attendance', children: [leaf('attendance'), leaf('k3-absenteeism')] }] },
  ],
  'data-hub': [
    { id: 'engagement', title: 'Student engagement', children: [leaf('hub-attendance'), leaf('hub-behaviour')] },
    { id: 'learning', title: 'Learning', children: [leaf('hub-growth')] },
  ],
};
export const templates = [
  { id: 'mtss', category: 'Systems > Leadership', title: 'MTSS (district-wide)', guidingQuestion: 'How far are our schools with their supports?', areaOfInquiry: 'systems',
    prompts: [{ title: 'Behavior', question: 'Where and when are students referred?', reportIds: ['hub-behaviour'] }, { title: 'Growth', question: 'Who grows?', reportIds: ['hub-growth'] }] },
];
