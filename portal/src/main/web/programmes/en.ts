export default {
  title: 'Programmes', lead: 'What customers of each programme ask for before it happens, and what adding and removing somebody means for them.', back: 'All programmes', link: 'Programmes', edit: 'Edit programme', decided: 'What holds in this programme',
  asked: 'Needs approval', everything: 'Every change', nothing: 'No change', own: 'decided here', shipped: 'as delivered', asShipped: 'As delivered', noLeast: 'None',
  fields: { onAdd: 'Somebody new', onRemove: 'Removing somebody', leastRoles: 'Least number of roles of somebody new' }, leastHint: 'Empty for as delivered',
  onAdd: { INVITE: 'is invited to the portal', NONE: 'gets no access until somebody gives it' }, onRemove: { UNLINK: 'takes them out of the account', DEACTIVATE: 'keeps them as inactive', ERASE: 'erases what the account knows of them' },
  effect: 'A change holds at once for every account of this programme that has no rule of its own. Requests that are pending stay as they are.',
};
