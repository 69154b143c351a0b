const kinds: Record<string, string> = { account: 'Account', contact: 'Person', 'contact-access': 'Portal access', 'change-request': 'Change request', role: 'Role', programme: 'Programme', profile: 'Details' };

export default {
  title: 'Audits', day: 'Day (UTC)', person: 'Person', by: 'What was done by', about: 'about', empty: 'Nothing was done on this day.', at: 'When', who: 'Who', what: 'What', subject: 'About what', only: 'all about this', onlyThis: (name: string) => `All about this: ${name}`, kinds,
};
