#!/usr/bin/env bash
# Zet één regio op Azure: eerst de omgeving (Bicep), dan het pakket van de app. Twee keer draaien kan geen kwaad.
# Gebruik: infra/deploy.sh REGIO [--groep NAAM] [--locatie westeurope] [--alleen-kijken | --alleen-omgeving | --alleen-app]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

fail() { echo "deploy: $*" >&2; exit 1; }
usage() { sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"; }

region="" group="" location="westeurope" environment=yes app=yes only_look=no
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) usage; exit 0 ;;
        --groep) group="${2:?--groep vraagt een naam}"; shift 2 ;;
        --locatie) location="${2:?--locatie vraagt een naam}"; shift 2 ;;
        --alleen-kijken) only_look=yes; shift ;;
        --alleen-omgeving) app=no; shift ;;
        --alleen-app) environment=no; shift ;;
        -*) fail "'$1' ken ik niet. $(usage)" ;;
        *) [ -z "$region" ] || fail "noem één regio. $(usage)"; region="$1"; shift ;;
    esac
done

[ -n "$region" ] || fail "noem een regio. $(usage)"
parameters="$root/infra/$region.bicepparam"
[ -e "$parameters" ] || fail "infra/$region.bicepparam bestaat niet. Kopieer een ander .bicepparam-bestand en pas het aan."
command -v az >/dev/null || fail "de Azure CLI (az) ontbreekt. Installeer hem en log in met 'az login'."
[ "$app" = no ] || command -v curl >/dev/null || fail "het programma curl ontbreekt. Installeer het en probeer het opnieuw."
az account show --output none 2>/dev/null || fail "u bent niet aangemeld. Geef eerst: az login"
group="${group:-rg-pdc-$region}"

if [ "$only_look" = yes ]; then
    az group show --name "$group" --output none || fail "resourcegroep $group bestaat nog niet; kijken kan pas daarna."
    exec az deployment group what-if --resource-group "$group" --template-file "$root/infra/main.bicep" --parameters "$parameters" location="$location"
fi

if [ "$environment" = yes ]; then
    echo "Omgeving van $region in $group ($location) …"
    az group create --name "$group" --location "$location" --tags toepassing=pdc regio="$region" --output none
    az deployment group create --resource-group "$group" --name pdc --template-file "$root/infra/main.bicep" \
        --parameters "$parameters" location="$location" --output none
fi

output() { az deployment group show --resource-group "$group" --name pdc --query "properties.outputs.$1.value" --output tsv; }
name="$(output appName)" host="$(output appHostName)" storage="$(output storageName)" vault="$(output vaultName)" site="$(output siteUrl)"
[ -n "$name" ] || fail "in $group staat geen omgeving. Draai eerst zonder --alleen-app."

# The template asks for the static website; an older service version ignores that silently, so look.
enabled="$(az storage blob service-properties show --account-name "$storage" --auth-mode login --query staticWebsite.enabled --output tsv 2>/dev/null || true)"
if [ "$enabled" = false ]; then
    echo "Statische website aanzetten …"
    az storage blob service-properties update --account-name "$storage" --auth-mode login \
        --static-website --index-document index.html --404-document 404.html --output none \
        || fail "de statische website van $storage staat niet aan. Dat vraagt de rol 'Storage Account Contributor'."
fi

# A setting that refers to a secret that is not there makes the app start without it: say so before that happens.
missing=""
for secret in $(az functionapp config appsettings list --resource-group "$group" --name "$name" \
        --query "[?starts_with(value, '@Microsoft.KeyVault')].value" --output tsv | sed -nE 's#.*/secrets/([^/)]+).*#\1#p'); do
    az keyvault secret show --vault-name "$vault" --name "$secret" --query id --output none 2>/dev/null || missing="$missing $secret"
done
[ -z "$missing" ] || fail "deze geheimen staan nog niet in de kluis $vault:$missing. Zet ze erin met: az keyvault secret set --vault-name $vault --name NAAM --file BESTAND"

if [ "$app" = yes ]; then
    work="$(mktemp -d)"
    trap 'rm -rf "$work"' EXIT
    echo "Pakket maken …"
    "$root/pdc" package --out "$work/app" --zip "$work/app.zip"
    echo "Pakket plaatsen …"
    az functionapp deployment source config-zip --resource-group "$group" --name "$name" --src "$work/app.zip" --output none

    echo "Wachten tot de app antwoordt …"
    for attempt in $(seq 1 30); do
        if curl --silent --fail --output /dev/null --max-time 10 "https://$host/gezond"; then
            echo "De app antwoordt op https://$host"; break
        fi
        [ "$attempt" -lt 30 ] || fail "de app antwoordt na vijf minuten niet. Kijk met: az webapp log tail --resource-group $group --name $name"
        sleep 10
    done
fi

echo "Klaar. App: https://$host · site: $site · opslag: $storage · kluis: $vault"
