using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Pdc.Extracts.Rows.Shapes;

namespace Pdc.Extracts.Ijw;

/// <summary>The simple types of the iJw 3.2 basic schema, each by the rule that its restrictions come down to.</summary>
/// <param name="Allows">Whether a text is of the type, after white space was collapsed for types that are not strings.</param>
sealed partial record ValueType(string Name, Func<string, bool> Allows, bool Collapse = false)
{
    public static readonly ValueType
        Agb = Digits("AgbCode", 8), Municipality = Digits("Gemeente", 4), Bsn = Digits("BurgerServicenummer", 9),
        MessageId = Text("IdentificatieBericht", 12), ClaimNumber = new("IdentificatieDeclaratie", text => text.Length is >= 1 and <= 12),
        ClaimNumberStrict = new("IdentificatieDeclaratie", text => text.Length is >= 1 and <= 12 && text.All(char.IsAsciiLetterOrDigit)),
        LineReference = new("ReferentieNummer", text => text.Length is >= 1 and <= 20), Reference = Text("Referentie", 36),
        Number = Integer("Nummer", 999_999_999), Amount = Integer("Bedrag", 99_999_999), Total = Integer("TotaalBedrag", 999_999_999_999),
        Volume = Integer("Volume", 99_999_999), Budget = Integer("Budget", 99_999_999), HouseNumber = Integer("Huisnummer", 99_999), Order = Integer("RelatieVolgorde", 99),
        Product = Text("ProductCode", 5), Name_ = Text("Naam", 200), Prefix = Text("Voorvoegsel", 10), Language = Text("Taal", 25), PersonId = Text("Persoonsid", 20),
        PostalCode = Text("Postcode", 8), Street = Text("Straatnaam", 24), City = Text("Plaatsnaam", 80), HouseLetter = Text("Huisletter", 1), HouseSuffix = Text("HuisnummerToevoeging", 4),
        Organisation = Text("Organisatienaam", 35), CountryNumber = Text("Landnummer", 4), Email = Text("Emailadres", 80), ReferrerName = Text("NaamVerwijzer", 64),
        Phone = new("Telefoonnummer", text => text.Length is >= 1 and <= 15 && IsDigits(text)),
        Initials = new("Voorletters", text => text.Length is >= 1 and <= 6 && text.All(c => char.IsAsciiLetter(c) || c is >= 'À' and <= 'ỳ')),
        Comment = new("Commentaar", text => !IsBlank(text)),
        Version = new("Versie", text => VersionForm().IsMatch(text)),
        Date = new("Datum", IsDate, Collapse: true), Time = new("Tijd", IsTime, Collapse: true),
        DebitCredit = List("DebetCredit", CodeList.DebitCredit), Category = List("ProductCategorie", CodeList.Category), Unit = List("Eenheid", CodeList.Unit),
        Frequency = List("Frequentie", CodeList.Frequency), ChangeReason = List("RedenWijziging", CodeList.AllocationChange), EndReason = List("RedenBeeindiging", CodeList.EndReason),
        ReturnCode = List("RetourCode", CodeList.ReturnCode), Referrer = List("TypeVerwijzer", CodeList.Referrer), Status = List("StatusAanlevering", CodeList.DeliveryStatus),
        Answer = OneOf("VerzoekAntwoord", "1 2"), RejectionReason = OneOf("RedenAfwijzingVerzoek", "1 2 3 4 5 6 7 8 9"), YesNo = OneOf("JaNee", "1 2"), DateUse = OneOf("DatumGebruik", "1 2 3"),
        Sex = OneOf("Geslacht", "0 1 2"), NameUse = OneOf("NaamGebruik", "1 2 3 4 5 6"), Form = OneOf("Communicatievorm", "1 2 3"), LegalStatus = OneOf("JuridischeStatus", "01 02 03 04 05 11 12"),
        Guardian = OneOf("WettelijkeVertegenwoordiging", "06 07 08 09 10"), AddressKind = OneOf("AdresSoort", "01 02 03 04"), HomeKind = OneOf("AanduidingWoonadres", "AB BY TO WW"),
        RelationKind = OneOf("SoortRelatie", "03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25"),
        Country = OneOf("LandCode",
            "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ " +
            "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
            "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ " +
            "OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
            "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW");

    public static ValueType Exactly(string value, bool collapse) => new(value, text => text == value, collapse);

    // minLength 1, a longest length, one line, and at least one character that is no white space.
    static ValueType Text(string name, int longest) => new(name, text => text.Length >= 1 && text.Length <= longest && !IsBlank(text) && !text.AsSpan().ContainsAny('\n', '\r'));
    static ValueType Digits(string name, int length) => new(name, text => text.Length == length && IsDigits(text));
    static ValueType List(string name, CodeList list) => new(name, list.Contains);
    static ValueType OneOf(string name, string codes) => new(name, codes.Split(' ').ToFrozenSet().Contains);

    static ValueType Integer(string name, long largest) => new(name, text =>
    {
        // Most numbers are short and have no sign.
        if (text.Length is > 0 and < 9 && IsDigits(text))
            return largest >= 99_999_999 || int.Parse(text, CultureInfo.InvariantCulture) <= largest;

        var digits = text.AsSpan().TrimStart("+-").TrimStart('0');
        bool shaped = text.Length > 0 && text.AsSpan(text[0] is '+' or '-' ? 1 : 0) is { Length: > 0 } rest && IsDigits(rest);
        return shaped && digits.Length <= 12 && (digits.Length == 0 || text[0] != '-' && long.Parse(digits, CultureInfo.InvariantCulture) <= largest);
    }, Collapse: true);

    static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    static bool IsBlank(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(" \t\n\r");

    // No time zone (the pattern forbids it), and years as people write them.
    static bool IsDate(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && IsDigits(text.AsSpan(0, 4)) && IsDigits(text.AsSpan(5, 2)) && IsDigits(text.AsSpan(8))
        && Part(text, 0, 4) is >= 1 and var year && Part(text, 5, 2) is >= 1 and <= 12 and var month && Part(text, 8, 2) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month);

    static int Part(string text, int at, int length)
    {
        int number = 0;
        foreach (char digit in text.AsSpan(at, length))
            number = number * 10 + digit - '0';
        return number;
    }

    static bool IsTime(string text) => TimeForm().IsMatch(text);

    [GeneratedRegex(@"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\z")]
    private static partial Regex VersionForm();

    // No time zone: the pattern forbids it.
    [GeneratedRegex(@"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?\z")]
    private static partial Regex TimeForm();
}
