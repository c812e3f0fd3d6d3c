namespace Pdc.Extracts.Rows;

/// <summary>The citizen service number: 9 digits that pass the elfproef.</summary>
static class Bsn
{
    /// <summary>Weights 9 to 2 and then -1; the sum is a multiple of eleven.</summary>
    public static bool PassesElfproef(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != 9)
            return false;

        int sum = 0, any = 0;
        for (int i = 0; i < 9; i++)
        {
            int digit = digits[i] - '0';
            if (digit is < 0 or > 9)
                return false;
            any |= digit;
            sum += digit * (i == 8 ? -1 : 9 - i);
        }
        return any != 0 && sum % 11 == 0;
    }
}
