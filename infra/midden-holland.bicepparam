using 'main.bicep'

param region = 'midden-holland'
param publicAddress = 'https://zorg.midden-holland.example'
param storageCopies = 'Standard_ZRS'
// A small region with few visitors: the first one after a quiet hour waits a little longer.
param alwaysReady = 0

param settings = {
  Access__Issuers__0__Key: 'bureau'
  Access__Issuers__0__Name: 'Inkoopbureau'
  Access__Issuers__0__Authority: 'https://aanmelden.midden-holland.example/v2.0'
  Access__Issuers__0__ClientId: '00000000-0000-0000-0000-000000000000'
  Access__Issuers__0__RoleClaim: 'roles'
  Access__Issuers__0__Roles__beoordelaar: 'beoordelaar'
  Access__Issuers__0__Roles__uitgever: 'uitgever'
}
param vaultSettings = {
  Access__Issuers__0__ClientSecret: 'aanmelden-bureau'
}
