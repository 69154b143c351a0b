import type en from './en';

const sv: typeof en = {
  title: 'Program', lead: 'Vad kunder i varje program ber om innan det sker, och vad det innebär för dem att lägga till och ta bort någon.', back: 'Alla program', link: 'Program', edit: 'Ändra programmet', decided: 'Vad som gäller i programmet',
  asked: 'Kräver godkännande', everything: 'Varje ändring', nothing: 'Ingen ändring', own: 'bestämt här', shipped: 'som levererat', asShipped: 'Som levererat', noLeast: 'Inga',
  fields: { onAdd: 'Någon ny', onRemove: 'Att ta bort någon', leastRoles: 'Minsta antal roller för någon ny' }, leastHint: 'Tomt för som levererat',
  onAdd: { INVITE: 'bjuds in till portalen', NONE: 'får ingen åtkomst förrän någon ger den' }, onRemove: { UNLINK: 'tar personen ur kontot', DEACTIVATE: 'behåller personen som inaktiv', ERASE: 'raderar det kontot vet om personen' },
  effect: 'En ändring gäller genast för alla konton i programmet som inte har en egen regel. Begäranden som väntar förblir som de är.',
};

export default sv;
