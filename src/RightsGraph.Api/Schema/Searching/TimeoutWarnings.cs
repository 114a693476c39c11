using System.Globalization;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Schema.Searching;

internal static class TimeoutWarnings
{
    /// <param name="context">The field whose value is not complete.</param>
    /// <param name="what">What timed out, for instance "The search".</param>
    /// <param name="meaning">What that means for the value, and what takes less time.</param>
    public static void WarnOfTimeout(this IResolveFieldContext context, string what, string meaning)
    {
        var request = context.Request();
        var seconds = request.Limits.SearchSeconds.ToString("0.##", CultureInfo.InvariantCulture);
        request.WarnOfTimeout($"{what} was ended after {seconds} s. {meaning}", context.Path);
    }
}
