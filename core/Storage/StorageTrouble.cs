using Azure;
using Azure.Identity;

namespace Pdc.Core.Storage;

/// <summary>What went wrong with the storage, for whoever started a command: a Dutch sentence that says what to do.</summary>
public static class StorageTrouble
{
    /// <returns>Null when it was something else than storage.</returns>
    public static string? Sentence(Exception trouble) => trouble switch
    {
        CredentialUnavailableException =>
            "u bent niet aangemeld bij Azure. Meld u aan met 'az login' en probeer het opnieuw.",
        AuthenticationFailedException =>
            "Azure kent u niet, of uw aanmelding is verlopen. Meld u opnieuw aan met 'az login'.",
        RequestFailedException { Status: 401 or 403 } refused =>
            $"de opslag weigert de toegang ({Code(refused)}). Vraag de beheerder om de rollen op dit account, en kijk of de naam of de sleutel klopt.",
        RequestFailedException { Status: 0 } or TaskCanceledException { InnerException: TimeoutException } =>
            "de opslag antwoordt niet. Kijk of het adres of de naam klopt (PDC_STORAGE of PDC_STORAGE_ACCOUNT) en of er verbinding is.",
        RequestFailedException failed =>
            $"de opslag meldt een fout ({Code(failed)}). Probeer het over een paar minuten opnieuw.",
        ChangedMeanwhile =>
            "iemand anders wijzigde steeds dezelfde gegevens. Wat al geschreven was, blijft staan. Doe het opnieuw: dan volgt de rest.",
        AggregateException several => several.Flatten().InnerExceptions.Select(Sentence).FirstOrDefault(sentence => sentence is not null),
        _ => null,
    };

    static string Code(RequestFailedException failed) => failed.ErrorCode ?? $"{failed.Status}";
}
