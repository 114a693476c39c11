using RightsGraph.Api.Execution;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Connections;
using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Types;

internal sealed class CountryType : ObjectGraphType<Country>
{
    public CountryType()
    {
        Name = "Country";
        Description = "A country or territory, with what the archive holds of it.";
        Field<NonNullGraphType<IdGraphType>>("id").Reads(country => NodeId.Of(country))
            .Description("Names the country in the whole archive, now and after restarts.");
        Text("code", "ISO 3166-1 alpha-3; XKX for Kosovo.", country => country.Code);
        Text("alpha2", "ISO 3166-1 alpha-2; XK for Kosovo.", country => country.Alpha2);
        Text(
            "name",
            "The usual English short name: Russia, North Korea, Bolivia, Côte d'Ivoire, Kosovo.",
            country => country.Name);
        Text("region", "UN geoscheme region, for instance Asia.", country => country.Region);
        Field<StringGraphType>("subregion").Reads(country => country.Subregion)
            .Description("UN geoscheme subregion, for instance Central Asia.");
        this.SummariesField(context => context.Source)
            .Description("The country's summaries; by document and position where no order is asked for.");
        this.EntriesField(context => context.Source)
            .Description("The country's entries; newest first where no order is asked for.");
        this.MentionedInField();
        this.TimelineField(
            "How many of the country's entries fall in each period",
            (context, interval) => context.Index().TimelineOf(context.Source, interval));
        Interface<NodeInterface>();
    }

    private void Text(string name, string description, Func<Country, string> value) =>
        Field<NonNullGraphType<StringGraphType>>(name).Reads(value).Description(description);
}
