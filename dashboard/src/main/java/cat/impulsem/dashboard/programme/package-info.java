/** The strategy's programme: objectives, plan, actions, bases, participation, lessons. */
package cat.impulsem.dashboard.programme;
