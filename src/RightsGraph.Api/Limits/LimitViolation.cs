namespace RightsGraph.Api.Limits;

/// <summary>Why a request is refused before anything of it runs.</summary>
/// <param name="Code">One of <see cref="LimitCodes"/>.</param>
/// <param name="Limit">The property of <see cref="RequestLimits"/>; null where no number is the reason.</param>
/// <param name="Most">What the limit allows.</param>
/// <param name="Message">Names the limit and what was found, for the client.</param>
public sealed record LimitViolation(string Code, string? Limit, long Most, string Message)
{
    /// <summary>Null where <paramref name="found"/> keeps within <paramref name="most"/>.</summary>
    internal static LimitViolation? Above(
        long found, long most, string limit, string code, string where, string what) => found <= most
            ? null
            : new(code, limit, most, $"{where} has {Shown(found)} {what}; at most {most} are allowed ({limit}).");

    /// <summary>Of a count that stopped at the limit, or that no number holds.</summary>
    internal static LimitViolation TooMuch(long most, string limit, string code, string where, string what) =>
        new(code, limit, most, $"{where} has more than {most} {what} ({limit}).");

    internal static LimitViolation Circular(string fragment) =>
        new(LimitCodes.CircularFragment, null, 0, $"The fragment `{fragment}` contains itself.");

    private static string Shown(long found) => found >= Saturating.Most ? "countless" : $"{found}";
}
