namespace Pdc.Extracts.Rows.Shapes;

/// <summary>A closed list of codes of iJw 3.2, or of our own layouts.</summary>
sealed class CodeList(string name, params string[] codes)
{
    readonly HashSet<string> codes = [.. codes];

    public string Name { get; } = name;
    public IReadOnlySet<string> Codes => codes;
    public int Longest { get; } = codes.Max(code => code.Length);
    public bool Contains(string code) => codes.Contains(code);

    static string[] Words(string text) => text.Split(' ');

    public static readonly CodeList Category = new("JZ020", Words("31 32 33 34 35 36 37 38 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55"));
    public static readonly CodeList Unit = new("WJ756", Words("01 04 14 16 82 83 84"));
    public static readonly CodeList Frequency = new("WMO757", Words("1 2 4 6"));
    public static readonly CodeList AllocationChange = new("JZ002", Words("01 02 03 04 05 06 07 08 09 10 11 12 13 14"));
    public static readonly CodeList DebitCredit = new("COD043", "C", "D");
    public static readonly CodeList Referrer = new("COD327", Words("01 02 03 04 05 06 08"));
    public static readonly CodeList EndReason = new("JZ588", Words("02 20 31 32 33 34 35 36 37 38 39"));

    public static readonly CodeList ReturnCode = new("WJ001", Words(
        "0001 0200 0233 0611 8001 8017 8021 8187 8214 8848 9019 9056 9063 9069 9071 9074 9307 9308 9319 9321 9322 9326 9332 9333 9338 9339 9340 " +
        "9341 9346 9347 9349 9350 9351 9355 9357 9359 9360 9361 9365 9366 9367 9369 9373 9374 9375 9379 9384 9385 9387 9388 9389 9390 9411 9412 " +
        "9413 9414 9415 S300 S329"));

    /// <summary>StatusAanlevering: first, changed, deleted, unchanged.</summary>
    public static readonly CodeList DeliveryStatus = new("StatusAanlevering", "1", "2", "3", "9");

    public static readonly CodeList ClaimStatus = new("status", "ingediend", "toegekend", "afgekeurd");
    public static readonly CodeList ReturnLevel = new("niveau", "bericht", "declaratie", "client", "prestatie");
    public static readonly CodeList RequestAnswer = new("antwoord", "301", "319-1", "319-2", "open");
    public static readonly CodeList StartOrStop = new("soort", "305", "307");
}
