import type en from './en';

const fr: typeof en = {
  title: 'Où vous êtes connecté', lead: 'Chaque navigateur où vous avez donné votre mot de passe, et les programmes que vous y avez autorisés. Fermez ce que vous ne connaissez pas, puis choisissez un autre mot de passe.', of: (name) => `Sessions : ${name}`,
  device: 'Appareil', on: (browser, system) => `${browser} sous ${system}`, unknown: 'Un appareil que nous ne reconnaissons pas', current: 'Celui-ci', network: 'Réseau', from: (start) => `${start}…`, noNetwork: 'Inconnu', networkHelp: 'D’une adresse internet, seul le début est gardé ; aucun lieu ne peut en être déduit.',
  signedIn: 'Connexion', lastUsed: 'Dernière utilisation', by: 'Par', factors: { pwd: 'Mot de passe', otp: 'Code à usage unique', hwk: 'Clé d’accès', swk: 'Clé d’accès', user: 'Présence', mfa: 'Plusieurs facteurs' },
  end: 'Fermer', endName: (device, at) => `Fermer, ${device}, connexion du ${at}`, endOthers: 'Fermer toutes les autres', ended: (device) => `${device} est déconnecté.`, endedOthers: 'Vous êtes déconnecté partout ailleurs.', onlyThis: 'Vous n’êtes connecté nulle part ailleurs.',
  open: 'Sessions…', openHelp: 'Où cette personne est connectée. Fermer une session la déconnecte en quelques secondes ; elle peut se reconnecter.', none: 'Cette personne n’est connectée nulle part.', endAll: 'Tout fermer', endedAll: (name) => `${name} est déconnecté partout.`,
};

export default fr;
