using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Site;

/// <summary>How long a contract lasts, in words.</summary>
static class ContractWords
{
    /// <summary>Such as <c>geldig tot en met 31 december 2029, te verlengen tot en met 31 december 2031</c>.</summary>
    public static string Valid(Contract contract) => (contract.Valid.To, contract.ExtensionUntil) switch
    {
        (null, _)                    => $"geldig sinds {contract.Valid.From.InWords()}, zonder einddatum",
        ({ } last, { } ext) when ext > last => $"geldig tot en met {last.InWords()}, te verlengen tot en met {ext.InWords()}",
        ({ } last, _)                => $"geldig tot en met {last.InWords()}",
    };
}
