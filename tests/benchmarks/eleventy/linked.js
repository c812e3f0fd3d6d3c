// What a page is about, in the words of schema.org.
const script = about => `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...about }).replace(/</g, "\\u003c")}</script>\n`;

const bureau = site => ({ "@type": "GovernmentOrganization", "@id": `${site.origin}/`, name: site.bureau });
const region = site => ({ "@type": "AdministrativeArea", name: site.region });

const audience = ({ youngest, oldest }) => youngest === null && oldest === null ? undefined : {
  "@type": "PeopleAudience", suggestedMinAge: youngest ?? undefined, suggestedMaxAge: oldest ?? undefined,
};

const offer = (record, product, site) => script({
  "@type": "GovernmentService",
  name: `${product.name} bij ${record.provider.name}`,
  serviceType: product.name,
  url: site.origin + record.address,
  description: product.summary,
  provider: { "@type": "Organization", "@id": site.origin + record.provider.address, name: record.provider.name },
  serviceOperator: bureau(site),
  audience: audience(record),
  areaServed: record.areas.length ? record.areas : region(site),
  availableChannel: !record.website && !record.phone ? undefined : {
    "@type": "ServiceChannel",
    serviceUrl: record.website ?? undefined,
    servicePhone: record.phone ? { "@type": "ContactPoint", telephone: record.phone } : undefined,
  },
});

const product = (record, shown, site) => script({
  "@type": "GovernmentService",
  name: shown.name,
  url: site.origin + record.address,
  serviceOperator: bureau(site),
  audience: audience(record),
  areaServed: region(site),
});

const provider = (record, site) => script({
  "@type": "Organization",
  "@id": site.origin + record.address,
  name: record.title,
  url: record.website ?? undefined,
  telephone: record.phone ?? undefined,
  email: record.email ?? undefined,
  location: record.locations.map(place => ({
    "@type": "Place",
    name: place.name,
    address: { "@type": "PostalAddress", streetAddress: place.street, postalCode: place.postalcode, addressLocality: place.city, addressCountry: "NL" },
    latitude: place.latitude ?? undefined,
    longitude: place.longitude ?? undefined,
  })),
});

const municipality = (record, place, site) => script({
  "@type": "AdministrativeArea",
  name: place.name,
  url: site.origin + record.address,
  sameAs: place.website ?? undefined,
  containedInPlace: region(site),
});

module.exports = { offer, product, provider, municipality };
