using 'main.bicep'

param region = 'haaglanden'
param publicAddress = 'https://jeugdhulp.haaglanden.example'
param alertAddresses = ['beheer@haaglanden.example']

// Who may sign in: the bureau's people through Entra ID, providers through a broker for eHerkenning.
// Roles are app roles in Entra ID: their value on the left, the role in PDC on the right.
param settings = {
  Access__Issuers__0__Key: 'bureau'
  Access__Issuers__0__Name: 'Inkoopbureau'
  Access__Issuers__0__Authority: 'https://aanmelden.haaglanden.example/v2.0'
  Access__Issuers__0__ClientId: '00000000-0000-0000-0000-000000000000'
  Access__Issuers__0__RoleClaim: 'roles'
  Access__Issuers__0__Roles__beoordelaar: 'beoordelaar'
  Access__Issuers__0__Roles__uitgever: 'uitgever'
  Access__Issuers__0__Roles__analist: 'analist'
  Access__Issuers__0__Roles__beheerder: 'beheerder'
  Access__Issuers__1__Key: 'eherkenning'
  Access__Issuers__1__Name: 'eHerkenning'
  Access__Issuers__1__Authority: 'https://makelaar.example'
  Access__Issuers__1__ClientId: 'pdc-haaglanden'
  Access__Issuers__1__RoleClaim: 'dienst'
  Access__Issuers__1__Roles__pdc: 'aanbieder'
  Access__Issuers__1__KvkClaim: 'kvk'
  Access__Issuers__2__Key: 'gemeenten'
  Access__Issuers__2__Name: 'Gemeente'
  Access__Issuers__2__Authority: 'https://aanmelden-gemeenten.example/v2.0'
  Access__Issuers__2__ClientId: '00000000-0000-0000-0000-000000000001'
  Access__Issuers__2__RoleClaim: 'roles'
  Access__Issuers__2__Roles__gemeente: 'gemeente'
  Access__Issuers__2__MunicipalityClaim: 'gemeentecode'
  Mail__Host: 'smtp.haaglanden.example'
  Mail__User: 'pdc'
}
param vaultSettings = {
  Access__Issuers__0__ClientSecret: 'aanmelden-bureau'
  Access__Issuers__1__ClientSecret: 'aanmelden-eherkenning'
  Access__Issuers__2__ClientSecret: 'aanmelden-gemeenten'
  Extracts__Keys__2026: 'uitvragen-2026'
  Extracts__Keys__2027: 'uitvragen-2027'
  Mail__Password: 'mail'
}
