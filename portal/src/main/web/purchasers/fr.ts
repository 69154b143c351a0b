import { plural } from '../i18n/plural';
import type en from './en';

const scopes: Record<string, string> = { PAYMENTS: 'paiements', CONTRACTS: 'contrats', SUPPORT: 'assistance' };

const fr: typeof en = {
  title: 'Acheteurs', purchaser: 'Acheteur', another: 'un autre acheteur', scopes, lead: 'D’autres sociétés dont les personnes agissent pour ce compte, dans les limites de ce qui leur est confié. Elles ne décident jamais qui peut se connecter.',
  none: 'Aucune autre société n’agit pour ce compte.', name: 'Désigner un acheteur', change: 'Modifier', changeOf: 'Modifier les acheteurs', titleOf: (account) => `Acheteurs de ${account}`,
  offers: { PAYMENTS: 'Paiements', CONTRACTS: 'Contrats', SUPPORT: 'Assistance' }, notes: { PAYMENTS: 'factures et paiements, et qui s’en occupe', CONTRACTS: 'accords, et qui s’en occupe', SUPPORT: 'demandes qui nous sont adressées' },
  find: 'Ajouter un acheteur par son nom', noneFound: 'Aucun acheteur de ce nom. Les acheteurs sont des comptes à part.', added: (name) => `${name} est ajouté ci-dessous.`, dropped: 'Si rien n’est coché, ce n’est plus un acheteur de ce compte.', unchanged: 'Rien n’est encore modifié.',
  apply: 'Fixer les acheteurs', ask: 'Demander ces acheteurs', set: 'Les acheteurs sont fixés.', asked: (n) => `Demandé : modifications des contacts ${n}.`,
  gains: (name, what) => `Les personnes de ${name} pourront dès lors s’occuper de : ${what}.`, loses: (name, what) => `Les personnes de ${name} ne s’occupent plus de : ${what}.`, leaves: (name) => `Plus personne de ${name} n’agit pour ce compte ; qui est connecté pour lui est déconnecté.`,
  customers: 'Clients', customersLead: 'Les clients qui laissent votre société agir pour eux. Vous agissez pour un seul à la fois.', customer: 'Client', through: 'Par', actFor: 'Agir pour lui', actForName: (name) => `Agir pour ${name}`, inUse: 'Utilisé', findCustomer: 'Chercher un client', noMatch: 'Aucun client ne correspond.',
  noCustomers: 'Les clients qui désignent votre société comme acheteur apparaîtront ici.', count: (n) => plural('fr', n, { one: `${n} client`, other: `${n} clients` }),
};

export default fr;
