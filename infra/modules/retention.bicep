metadata description = 'How long files are kept, by what they are: what holds personal data goes in time, what was published stays.'

param storageName string
param inboxDays int

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: storageName
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          // Deliveries hold personal data: kept for as long as forecasts lean on them, no longer; runs leave out what is older.
          name: 'inbox-opruimen'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              // What is in inbox/vast/ holds no personal data, and every run needs it.
              prefixMatch: ['inbox/bewaard/', 'inbox/geweigerd/', 'inbox/ontvangen/']
            }
            actions: {
              baseBlob: {
                tierToCool: {
                  daysAfterModificationGreaterThan: 60
                }
                delete: {
                  daysAfterModificationGreaterThan: inboxDays
                }
              }
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 30
                }
              }
            }
          }
        }
        {
          // The site can be built again at any time: old versions of its pages serve nobody.
          name: 'oude-paginas-opruimen'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['$web/', 'web-compressed/']
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 7
                }
              }
            }
          }
        }
        {
          name: 'mail-opruimen'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['mail/']
            }
            actions: {
              baseBlob: {
                delete: {
                  daysAfterModificationGreaterThan: 90
                }
              }
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 30
                }
              }
            }
          }
        }
        {
          // What people reported must really be gone when it is removed: an older version of the text is the text.
          name: 'meldingen-vergeten'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['attachments/meldingen/']
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 1
                }
              }
            }
          }
        }
        {
          // Versions of protocols are never deleted (archive law), only moved to cheaper storage.
          name: 'protocollen-bewaren'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['protocols/']
            }
            actions: {
              version: {
                tierToCool: {
                  daysAfterCreationGreaterThan: 90
                }
              }
            }
          }
        }
      ]
    }
  }
}
