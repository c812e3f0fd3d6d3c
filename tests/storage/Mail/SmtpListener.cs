using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pdc.Tests.Storage.Mail;

/// <summary>A mail server that takes everything and keeps it: enough of SMTP (RFC 5321) for one client that speaks it well.</summary>
sealed class SmtpListener : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly List<string> mails = [];
    readonly Task work;

    public SmtpListener()
    {
        listener.Start();
        work = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Answers to the next mails, such as <c>451 later</c>; then <c>250 ok</c>.</summary>
    public Queue<string> Answers { get; } = new();

    /// <summary>Headers and text as they came.</summary>
    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (mails)
                return [.. mails];
        }
    }

    async Task Listen()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
        }
    }

    async Task Serve(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 proef");
        while (await reader.ReadLineAsync() is { } line)
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO": await writer.WriteLineAsync("250 proef"); break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var mail = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } part && part != ".")
                        mail.AppendLine(part);
                    string answer = Answers.TryDequeue(out string? given) ? given : "250 ok";
                    if (answer.StartsWith("250", StringComparison.Ordinal))
                        lock (mails)
                            mails.Add(mail.ToString());
                    await writer.WriteLineAsync(answer);
                    break;
                case "QUIT": await writer.WriteLineAsync("221 bye"); return;
                default: await writer.WriteLineAsync("250 ok"); break;
            }
    }

    public void Dispose()
    {
        listener.Dispose();
        work.Wait(1000);
    }
}
