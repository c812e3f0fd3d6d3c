namespace Pdc.Core;

/// <summary>The shared shape of codes that are digits kept as text, because leading zeros matter.</summary>
static class DigitCode
{
    public static bool IsValid(string text, int length) => text.Length == length && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
