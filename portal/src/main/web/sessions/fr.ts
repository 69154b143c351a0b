import type en from './en';

const fr: typeof en = {
  title: 'Où vous êtes connecté', lead: 'Chaque navigateur où vous avez donné votre mot de passe, et les programmes que vous y avez autorisés. Fermez ce que vous ne connaissez pas, puis choisissez un autre mot de passe.', of: (name) => `Sessions : ${name}`,
  device: 'Appareil', on: (browser, system) => `${browser} sous ${system}`, unknown: 'Un appareil que nous ne reconnaissons pas', current: 'Celui-ci', network: 'Réseau', from: (start) => `${start}…`, noNetwork: 'Inconnu', networkHelp: 'D’une adresse internet, seul le début est gardé ; aucun lieu ne peut en être déduit.',
  signedIn: 'Connexion', lastUsed: 'Dernière utilisation', by: 'Par', factors: { pwd: 'Mot de passe', otp: 'Code à usage unique', hwk: 'Clé d’accès', swk: 'Clé d’accès', user: 'Présence', mfa: 'Plusieurs facteurs' },
  end: 'Fermer', endName: (device, at) => `Fermer, ${device}, connexion du ${at}`, endOthers: 'Fermer toutes les autres', ended: (device) => `${device} est déconnecté.`, endedOthers: 'Vous êtes déconnecté partout ailleurs.', onlyThis: 'Vous n’êtes connecté nulle part ailleurs.',
  open: 'Sessions…', openHelp: 'Où cette personne est connectée. Fermer une session la déconnecte en quelques secondes ; elle peut se reconnecter.', none: 'Cette personne n’est connectée nulle part.', endAll: 'Tout fermer', endedAll: (name) => `${name} est déconnecté partout.`,
  lost: { open: 'Facteurs perdus…', title: (name) => `Facteurs perdus : ${name}`, help: 'Pour qui a perdu l’application d’authentification, les clés d’accès et les codes de secours. Deux d’entre vous le confirment ; après un délai, ils sont retirés et la personne est déconnectée partout. Chaque étape est annoncée à toutes ses adresses, et se connecter avec un des facteurs y met fin.',
    none: 'Aucun retrait n’est en cours.', address: 'Accès', asked: (at) => `La personne l’a demandé le ${at}, après avoir donné le bon mot de passe.`, begun: (name, at) => `Engagé par ${name} le ${at} :`, approved: (name, at) => `Confirmé par ${name} le ${at}.`, due: (at) => `Les facteurs seront retirés le ${at}.`, waits: 'Une autre personne doit le confirmer.',
    reason: 'Comment vous êtes-vous assuré de qui vient la demande ?', reasonHint: 'Au moins 10 caractères ; la personne qui confirme le lit', tooShort: 'Dites-le en au moins 10 caractères.', begin: 'Engager', approve: 'Confirmer en second', cancel: 'Annuler le retrait', didBegin: 'Engagé. Une autre personne doit le confirmer.', didApprove: 'Confirmé.', didCancel: 'Le retrait est annulé.',
    refusals: { 'no-second-factor': 'Cet accès n’a pas de second facteur.', 'factor-reset-begun': 'Un retrait est déjà engagé pour cet accès.', 'factor-reset-not-waiting': 'Il n’attend plus de confirmation.', 'second-person-missing': 'Personne d’autre ne pourrait le confirmer. Donnez l’autorisation à une autre personne du personnel qui peut se connecter.' } },
};

export default fr;
