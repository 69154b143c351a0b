import type en from './en';

const sv: typeof en = {
  banner: (person, account, until) => `Du ser portalen som ${person} på ${account}, till ${until}. Du kan läsa, inte ändra något.`, by: (staff) => `Inloggad: ${staff}`, region: 'Visar som någon annan', end: 'Avsluta',
  over: 'Visningen är avslutad', overHelp: 'Tiden är ute, eller så avslutade någon den. Du är fortfarande inloggad som dig själv.', back: 'Tillbaka till ditt eget konto',
  open: 'Visa som…', title: (person) => `Visa portalen som ${person}`, help: 'Du ser det som personen ser, i högst en halvtimme, och kan inte ändra, signera eller betala något. Kontots administratörer får veta det per e-post, med orsaken, och det sparas.',
  reason: 'Orsak', reasonHint: 'Minst 10 tecken; kontots administratörer läser den', tooShort: 'Ange orsaken med minst 10 tecken.', begin: 'Visa som personen', noLogin: 'Personen kan inte logga in för kontot, så det finns inget att se.',
  list: 'När personal har visat som en kontakt', listHelp: 'Personal kan se portalen som en kontakt ser den: bara läsa, med en orsak, i högst en halvtimme.', none: 'Ingen i personalen har visat som en kontakt på kontot.', staff: 'Vem', as: 'Som', why: 'Orsak', since: 'Från', until: 'Till', endName: (staff, person) => `Avsluta, ${staff} som ${person}`, ended: (staff) => `${staff} visar inte längre som en kontakt.`,
};

export default sv;
