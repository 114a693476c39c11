using System.Globalization;
using GraphQL;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>Tells clients of what was left out because its time was over.</summary>
internal static class TimeoutWarnings
{
    /// <param name="context">Of the field that lacks something.</param>
    /// <param name="what">Was ended, for instance "The search".</param>
    /// <param name="meaning">For what is given, and what takes less time.</param>
    public static void WarnOfTimeout(this IResolveFieldContext context, string what, string meaning)
    {
        var request = context.Request();
        var seconds = request.Limits.SearchSeconds.ToString("0.##", CultureInfo.InvariantCulture);
        request.WarnOfCutByTime($"{what} was ended after {seconds} s. {meaning}", context.Path);
    }
}
