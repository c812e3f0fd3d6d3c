using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Content;
using Pdc.Site;

namespace Pdc.Tests.Browser.Site;

/// <summary>A region in which everybody typed whatever they could.</summary>
static class BadRegion
{
    public static readonly string Endless = new('w', 300);

    static readonly string[] Names =
    [
        Endless, "<script>window.ran = 1</script> & \"Zoon\"", "'><img src=x onerror=\"window.ran=1\">", "مركز رعاية الأطفال والشباب في المنطقة",
        "De \u202Egnirdraw\u202C kering", "Het 😀 Huis 👨‍👩‍👧‍👦 van 300 letters", "@Model {{sitenaam}} {regio}", "Zelfde naam", "Zelfde naam", "1", "\u0300\u0301",
    ];

    static readonly MunicipalityCode Delft = Parsed<MunicipalityCode>("0503", MunicipalityCode.TryParse), DenHaag = Parsed<MunicipalityCode>("0518", MunicipalityCode.TryParse);
    static readonly LotCode Lot = Parsed<LotCode>("II", LotCode.TryParse);
    static readonly ProductCode Product = Parsed<ProductCode>("45A01", ProductCode.TryParse), Unoffered = Parsed<ProductCode>("45A02", ProductCode.TryParse);
    static readonly DateOnly Today = new(2026, 5, 20);

    public static SiteSource Source(Region region) => new()
    {
        Catalogue = new()
        {
            Region = region,
            Municipalities = [new() { Code = Delft, Name = "Delft", Access = new(Endless, "https://" + new string('w', 60) + ".example/" + Endless, "015 000 00 00", new string('w', 60) + "@voorbeeld.nl") }, new() { Code = DenHaag, Name = Endless }],
            Lots = [new() { Code = Lot, Name = Endless, Description = Endless, Order = 1 }],
            Products = [Made(Product, Endless), Made(Unoffered, "<script>window.ran = 1</script>")],
            Providers = [.. Names.Select(Provider), Provider("Zonder aanbod", 90) with { Offers = [], Summary = "", Description = "", Specialities = [], Languages = [], Locations = [] }],
        },
        Protocols = [],
        Pages = [],
        Rules = [new() { Municipality = Delft, Title = Endless, Kind = RuleKind.Ordinance, Link = "https://voorbeeld.nl/", InForceSince = Today, CheckedOn = Today, IsExample = true }],
        Today = Today,
        Address = new("https://jeugdhulp.example/"),
    };

    static Product Made(ProductCode code, string name) => new()
    {
        Code = code, Name = name, Lot = Lot, Law = Law.YouthAct, Category = "45", Unit = "04", Ages = new(0, 18), Summary = name, Description = "# " + Endless + "\n\n" + Endless,
        ForWhom = Endless, NotFor = "", Access = [Referrer.Municipality], Valid = new(new(2025, 1, 1), null), Tariffs = [],
    };

    static Provider Provider(string name, int index)
    {
        string kvk = $"9000{index:0000}";
        return new()
        {
            Kvk = KvkNumber.Parse(kvk), Agb = Parsed<AgbCode>("98700001", AgbCode.TryParse), Name = name, Website = "https://" + new string('w', 60) + ".example/" + Endless, Phone = "070 111 11 11",
            Email = new string('w', 60) + "@voorbeeld.nl", Registration = new(null, null, null), Summary = name,
            Description = $"# {name}\n\n{Endless}\n\n<script>window.ran = 1</script>\n\n![x](https://elders.example/x.png)\n\n[x](javascript:window.ran=1)\n\n    {Endless}",
            Specialities = [Endless, name], Languages = [Endless], QualityMarks = [name], Strategic = false, Slug = Slug.Of(name, "aanbieder-" + kvk) + "-" + kvk,
            Locations = [new() { Id = "L1", Name = name, Municipality = Delft, Secret = false, Address = new(Endless, "1", Parsed<PostalCode>("2611 AA", PostalCode.TryParse), Endless, null, null), Wheelchair = Wheelchair.Unknown, OpeningHours = Endless }],
            Contracts = [new() { Number = kvk, Kind = ContractKind.Framework, Valid = new(new(2025, 1, 1), new(2029, 12, 31)), Lots = [Lot], Products = [], Ground = ContractGround.Tender, Obligations = [] }],
            Offers = [new() { Product = Product, Municipalities = [DenHaag], Locations = ["L1"], Ages = new(0, 18), Specialities = [], WaitingTime = new(260, 260, Today), Stopped = false, Remark = Endless }],
        };
    }

    delegate bool Parser<T>(string text, out T value);

    static T Parsed<T>(string text, Parser<T> parse) => parse(text, out var value) ? value : throw new FormatException(text);
}
