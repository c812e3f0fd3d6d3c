using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pdc.Core.Storage;

namespace Pdc.Core.Mail;

/// <summary>What was sent to whom, so that a message that comes back from the queue is not sent again. Addresses stand here only as a hash.</summary>
public sealed class SentMail(StorageAccount storage, TimeProvider clock)
{
    const string Folder = "verzonden/", Messages = "eml/", Json = "application/json";

    // Whoever took a mail in hand and was not heard of for this long is dead. Longer than a mail server may take, shorter than the tries of a queue.
    static readonly TimeSpan InHand = TimeSpan.FromMinutes(2);

    readonly FileStore files = new(storage, StorageNames.Mail);

    /// <summary>The same for the same event and address, for ever: also the mail's Message-ID, by which mail servers know a copy.</summary>
    public static string KeyOf(string happened, string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{happened}\n{address.ToLowerInvariant()}")))[..32];

    /// <summary>Takes a mail in hand, unless it was sent already or somebody else is sending it now.</summary>
    public async Task<MailInHand> Take(string key, CancellationToken cancel)
    {
        string path = Folder + key;
        if (await files.WriteNew(path, State("bezig"), Json, cancel))
            return MailInHand.Ours;

        if (await files.Find(path, cancel) is not { } file || await files.Read(path, cancel) is not { } text)
            return MailInHand.Theirs;
        if (Encoding.UTF8.GetString(text).Contains("verzonden", StringComparison.Ordinal))
            return MailInHand.Sent;
        return clock.GetUtcNow() - file.ChangedAt > InHand && await files.Replace(file, State("bezig"), Json, cancel) ? MailInHand.Ours : MailInHand.Theirs;
    }

    public Task Sent(string key, CancellationToken cancel) => files.Write(Folder + key, State("verzonden"), Json, cancel);

    /// <summary>It did not go out: the next try may take it at once.</summary>
    public Task GiveBack(string key, CancellationToken cancel) => files.Delete(Folder + key, cancel);

    /// <summary>Keeps a mail instead of sending it, where there is no mail server.</summary>
    public Task Keep(string key, byte[] message, CancellationToken cancel) =>
        files.Write($"{Messages}{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}-{key}.eml", message, "message/rfc822", cancel);

    /// <summary>The mails that were kept, the newest first, at most so many.</summary>
    public async Task<IReadOnlyList<StoredFile>> Kept(int most, CancellationToken cancel)
    {
        var kept = new List<StoredFile>();
        await foreach (var file in files.List(Messages, cancel))
            kept.Add(file);
        return [.. kept.OrderByDescending(file => file.Path, StringComparer.Ordinal).Take(most)];
    }

    /// <returns>Null when there is no such mail.</returns>
    public Task<byte[]?> Read(string name, CancellationToken cancel) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? files.Read(Messages + name, cancel) : Task.FromResult<byte[]?>(null);

    byte[] State(string state) => JsonSerializer.SerializeToUtf8Bytes(new { stand = state, op = clock.GetUtcNow() });
}

public enum MailInHand { Ours, Theirs, Sent }
