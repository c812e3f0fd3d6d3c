namespace Pdc.Site.OpenData;

/// <summary>Anyone may do anything with the open data, without asking and without naming us.</summary>
static class Licence
{
    public const string Name = "CC0 1.0";
    public const string Address = "https://creativecommons.org/publicdomain/zero/1.0/";
}
